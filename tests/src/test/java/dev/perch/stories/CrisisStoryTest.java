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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Something goes badly wrong in public: from the alarm to the review, and the drill before it. */
class CrisisStoryTest {
  private static final String V1 = "Hi {first_name}, sign-in is down. We are on it.";
  private static final String V2 = "Sign-in works again, {first_name}. Sorry!";

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String crisis(Stage stage, String who, String words) throws Exception {
    String where = who.startsWith("pr") ? "pr" : "care";
    Outcome outcome = people(stage).command(who, where, "/crisis " + words);
    return outcome.messages().stream().map(SeenMessage::text).collect(Collectors.joining("\n"));
  }

  private static Map<String, Object> form(String name, String statement) {
    Map<String, Object> values = new HashMap<>();
    values.put("Name", name);
    values.put("Who leads", "lead1");
    values.put("What is known", "Nobody <!channel> can sign in since nine.");
    values.put("Holding statement", statement);
    values.put("Which tickets it is about", "sign in, signin");
    values.put("What each team is to do", "care: Use the statement only.");
    return values;
  }

  private static Outcome submit(Stage stage, String who, Map<String, Object> values)
      throws Exception {
    return people(stage).submit(who, stage.form(who).view(), values);
  }

  @Test
  void fromTheAlarmToTheReviewOnTwoReplicas() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.startReplica();
      String first = stage.tweet("nia", "@AcmeCare I cannot sign in, what now?");
      SeenMessage card = stage.card("care", "I cannot sign in");

      assertThat(crisis(stage, "agent1", "alarm nobody can sign in")).contains("PR and the leads");
      assertThat(crisis(stage, "agent1", "start Sign-in")).contains("Only PR and the leads");
      SeenMessage alarm = stage.card("pr", "Alarm: nobody can sign in");
      stage.card("leads", "Alarm: nobody can sign in");
      stage.press("pr1", alarm, "Start a crisis");
      Map<String, Object> tooLong = form("Sign-in is down", "x".repeat(300));
      assertThat(submit(stage, "pr1", tooLong).errors()).containsKey("Holding statement");
      assertThat(submit(stage, "pr1", form("Sign-in is down", V1)).errors()).isEmpty();

      SeenMessage care = stage.message("care", "Crisis: Sign-in is down");
      assertThat(care.text())
          .contains("leads", "Holding statement v1", "Use the statement only", "since nine");
      SeenMessage home = stage.says(alarm, "Crisis: Sign-in is down");
      assertThat(home.text()).doesNotContain("Use the statement only");
      stage.message("marketing", "Crisis: Sign-in is down");
      eventually(() ->
          Optional.of(stage.world.slack().log().of("pins.add").size()).filter(pins -> pins >= 5));
      crisis(stage, "pr1", "start Another");
      assertThat(text(submit(stage, "pr1", form("Another", V1)), stage, "pr1"))
          .contains("Sign-in is down", "one at a time");

      stage.says(card, "holding statement v1");
      stage.press("agent1", card, "Approve & send");
      stage.says(card, "Answered");
      assertThat(stage.answers(first).getFirst().text()).contains("sign-in is down. We are on it.");
      String second = stage.tweet("theo", "@AcmeCare still cannot sign in!");
      SeenMessage other = stage.card("care", "still cannot sign in");
      stage.press("agent2", other, "Reply");
      stage.submit("agent2", stage.form("agent2"), "Reply", "Hi Theo, my own words.");
      stage.says(other, "Waits for sign-off");
      assertThat(stage.answers(second)).isEmpty();
      assertThat(crisis(stage, "agent1", "status")).contains("*2* tickets", "*1* answered");

      crisis(stage, "pr1", "update");
      SeenView stale = stage.form("pr1");
      crisis(stage, "lead1", "update");
      submit(stage, "lead1", Map.of("Holding statement", V2));
      stage.inThread(care, "Holding statement v2");
      anOlderForm(stage, stale);
      stage.says(care, "Holding statement v2");
      stage.inThread(home, "used statement v1");
      SeenMessage outdated = stage.says(card, "used statement v1, now v2");
      stage.press("agent1", outdated, "Post a correction");
      assertThat(stage.form("agent1").text()).contains("a correction");
      people(stage).submit("agent1", stage.form("agent1").view(), Map.of());
      stage.press("pr1", stage.card("pr", "a correction"), "Approve");
      eventually(() -> Optional.of(stage.answers(first)).filter(answers -> answers.size() == 2));

      stage.clock.push(Duration.ofMinutes(25));
      assertThat(crisis(stage, "agent1", "end nothing")).contains("whoever leads the crisis");
      assertThat(crisis(stage, "lead1", "end it is mended")).contains("It is over");
      stage.inThread(care, "it is mended");
      assertThat(stage.inThread(home, "The timeline of").text())
          .contains("raised the alarm", "started the crisis", "has news", "ended it");
      List<String> files =
          eventually(() ->
              Optional.of(
                      stage.thread(home).stream()
                          .flatMap(line -> line.files().stream())
                          .map(SeenMessage.SeenFile::name)
                          .toList())
                  .filter(names -> !names.isEmpty()));
      assertThat(files).contains("nobody-can-sign-in-timeline.md", "nobody-can-sign-in-chart.png");
      stage.says(care, "Crisis, over");
      eventually(() ->
          Optional.of(stage.world.slack().log().of("pins.remove").size())
              .filter(pins -> pins >= 5));
      assertThat(crisis(stage, "agent1", "status")).contains("There is no crisis");
    }
  }

  /** It brings nothing back, and what it would write over is shown first. */
  private static void anOlderForm(Stage stage, SeenView stale) throws Exception {
    Map<String, Object> facts = Map.of("What is known", "Nobody can sign in since eight.");
    assertThat(people(stage).submit("pr1", stale.view(), facts).errors()).isEmpty();
    assertThat(crisis(stage, "agent1", "status")).contains("since eight", "works again");

    crisis(stage, "lead1", "update");
    SeenView other = stage.form("lead1");
    crisis(stage, "pr1", "update");
    SeenView first = stage.form("pr1");
    people(stage)
        .submit("lead1", other.view(), Map.of("What is known", "Nobody could, until ten."));
    assertThat(
            people(stage)
                .submit("pr1", first.view(), Map.of("What is known", "Since seven, in fact."))
                .errors())
        .isEmpty();
    assertThat(stage.form("pr1").text()).contains("changed meanwhile", "until ten");
    assertThat(stage.form("pr1").fields().toString()).contains("Since seven, in fact.");
    stage.close("pr1", stage.form("pr1"));
    assertThat(crisis(stage, "agent1", "status")).contains("until ten");
  }

  private static String text(Outcome outcome, Stage stage, String who) {
    assertThat(outcome.errors()).isEmpty();
    return stage.modal(who).text();
  }

  @Test
  void aDrillIsMarkedAndHoldsNothingAndACrashBeforeItsMessagesLosesNone() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.world.slack().faults().set("chat.postMessage", new Fault.Lost(300));
      crisis(stage, "pr1", "drill Fire in the shop");
      submit(stage, "pr1", form("Fire in the shop", V1));
      stage.message("pr", "DRILL: Fire in the shop");
      stage.crash();

      stage.startBot();
      stage.message("care", "DRILL: Fire in the shop");
      stage.message("legal", "DRILL: Fire in the shop");
      String tweet = stage.tweet("nia", "@AcmeCare I cannot sign in, what now?");
      SeenMessage card = stage.card("care", "I cannot sign in");
      assertThat(card.text()).doesNotContain("holding statement");
      stage.press("agent1", card, "Reply");
      stage.submit("agent1", stage.form("agent1"), "Reply", "Try again, please.");
      eventually(() -> Optional.of(stage.answers(tweet)).filter(answers -> !answers.isEmpty()));

      assertThat(crisis(stage, "pr1", "end well done")).contains("It is over");
      SeenMessage home = stage.message("pr", "DRILL, over");
      assertThat(stage.inThread(home, "The timeline of").text()).contains("DRILL");
      assertThat(people(stage).messages("pr", null, null))
          .filteredOn(message -> message.text().contains("DRILL, over"))
          .hasSize(1);
    }
  }
}
