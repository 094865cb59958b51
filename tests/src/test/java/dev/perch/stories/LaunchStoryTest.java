package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Care hears of a launch before the world does. */
class LaunchStoryTest {
  private static final String ID = "glow-lamp-red";
  private static final Fault LOST = new Fault.Lost(300);

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String launch(Stage stage, String who, String words) throws Exception {
    Outcome outcome = people(stage).command(who, whereTheyWork(who), "/launch " + words);
    return outcome.messages().stream().map(SeenMessage::text).collect(Collectors.joining("\n"));
  }

  private static String whereTheyWork(String who) {
    return who.startsWith("marketing") ? "marketing" : who.startsWith("pr") ? "pr" : "care";
  }

  private static LocalDate day(Stage stage) {
    return LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(7);
  }

  private static Map<String, Object> brief(Stage stage) {
    Map<String, Object> values = new HashMap<>();
    values.put("Name", "Glow lamp: red");
    values.put("Handles", List.of("@AcmeCare"));
    values.put("What", "A lamp that glows <!channel> red.");
    values.put("For whom", "Europe");
    values.put("Day", day(stage).toString());
    values.put("Time", "09:00");
    values.put("Links", "https://acme.example/red?a=1&b=2 and the plan");
    values.put("Whom to ask", "marketing2");
    values.put("Questions to expect", "Is it brighter?\nNo, {first_name}, only redder.");
    return values;
  }

  private static Outcome plan(Stage stage, String who, Map<String, Object> values)
      throws Exception {
    launch(stage, who, "new");
    return people(stage).submit(who, stage.form(who).view(), values);
  }

  private static SeenMessage brief(Stage stage, String words) {
    return eventually(() ->
        people(stage).messages("care", null, null).stream()
            .filter(message -> message.buttons().contains("Got it"))
            .filter(message -> message.text().contains(words))
            .findFirst());
  }

  @Test
  void aBriefIsReadAskedAboutMovedAndGoesLive() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      launch(stage, "agent1", "new");
      assertThat(stage.modal("agent1").text()).contains("Only Marketing, PR and the leads");
      stage.close("agent1", stage.modal("agent1"));
      assertThat(plan(stage, "marketing1", brief(stage)).errors()).isEmpty();

      SeenMessage card = brief(stage, "Glow lamp: red");
      assertThat(card.text())
          .contains("@AcmeCare", "Europe", "Is it brighter?", "ask @Saoirse", ID)
          .contains("*Not yet*", "Ines Okafor", "*Read by* nobody yet");
      SeenMessage proposal =
          eventually(() ->
              people(stage).messages("care", null, null).stream()
                  .filter(message -> message.buttons().contains("Approve"))
                  .findFirst());
      assertThat(proposal.text()).contains("only redder", "launch:" + ID);
      stage.says(card, "is-it-brighter");

      stage.press("agent1", card, "Got it");
      stage.press("agent1", card, "Got it");
      stage.press("agent2", card, "Got it");
      SeenMessage read = stage.says(card, "@Tomas");
      assertThat(read.text()).contains("*Read by* @Ines, @Tomas").contains("Priya Marlowe");

      stage.say("agent3", card, "@Perch How red is it?");
      assertThat(stage.inThread(card, "@Priya asks").text())
          .contains("@Priya asks", "@Saoirse, @Bruno, can you answer");
      assertThat(
              eventually(() ->
                  people(stage).messages("marketing", null, null).stream()
                      .filter(message -> message.text().contains("How red is it?"))
                      .findFirst()))
          .extracting(SeenMessage::text)
          .asString()
          .contains("@Saoirse", "answer in the thread");
      stage.press("agent1", card, "Ask");
      stage.submit("agent1", stage.form("agent1"), "Question", "And how blue?");
      stage.inThread(card, "And how blue?");

      launch(stage, "pr1", "move " + ID);
      SeenView form = stage.form("pr1");
      people(stage).submit("pr1", form.view(), Map.of("Time", "23:30"));
      assertThat(stage.inThread(card, "moved it").text()).contains("@Lucian");
      stage.clock.push(Duration.ofHours(3));
      assertThat(stage.inThread(card, "please read this brief").text())
          .contains("@Priya")
          .doesNotContain("@Ines");
      stage.clock.push(Duration.ofDays(9));
      stage.inThread(card, "It is public");
      stage.says(card, "*Public since*");
      assertThat(launch(stage, "agent1", "list")).contains("Glow lamp: red", "public since");
    }
  }

  @Test
  void anHourThatIsOverIsRefusedAndWhatIsCalledOffSaysWhy() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      Map<String, Object> past = brief(stage);
      past.put("Day", "2001-01-01");
      Outcome refused = plan(stage, "lead1", past);
      assertThat(refused.errors()).containsKey("Day");
      Map<String, Object> unanswered = brief(stage);
      unanswered.put("Questions to expect", "Is it brighter?");
      SeenView form = stage.form("lead1");
      assertThat(people(stage).submit("lead1", form.view(), unanswered).errors())
          .containsKey("Questions to expect");
      assertThat(people(stage).submit("lead1", form.view(), brief(stage)).errors()).isEmpty();
      SeenMessage card = brief(stage, "Glow lamp: red");

      assertThat(launch(stage, "agent1", "shwo " + ID)).contains("Did you mean `/launch show`");
      assertThat(launch(stage, "agent1", "show glow-lamp-rad")).contains("`" + ID + "`");
      assertThat(launch(stage, "agent1", "show " + ID)).contains("A lamp that glows");
      assertThat(launch(stage, "agent1", "cancel " + ID + " no")).contains("Only Marketing");
      assertThat(launch(stage, "marketing1", "cancel " + ID)).contains("/launch cancel");
      assertThat(launch(stage, "marketing1", "cancel " + ID + " no red paint"))
          .contains("Called off");

      assertThat(stage.inThread(card, "called it off").text()).contains("no red paint");
      stage.says(card, "*Called off*");
      assertThat(stage.now(card).buttons()).isEmpty();
      stage.press("agent1", card, "Got it");
      stage.whispered("agent1", card, "called this launch off");
    }
  }

  @Test
  void aCrashBetweenStoryAndBriefLeavesOneBrief() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.world.slack().faults().set("chat.postMessage", LOST);
      plan(stage, "marketing1", brief(stage));
      brief(stage, "Glow lamp: red");
      stage.crash();

      stage.startBot();
      SeenMessage card = brief(stage, "Glow lamp: red");
      stage.press("agent1", card, "Got it");

      stage.says(card, "@Ines");
      assertThat(people(stage).messages("care", null, null))
          .filteredOn(message -> message.buttons().contains("Got it"))
          .hasSize(1);
    }
  }
}
