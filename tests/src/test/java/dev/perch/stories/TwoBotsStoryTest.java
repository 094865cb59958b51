package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one Redis, and Slack gives each press to either: everything happens once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoBotsStoryTest {
  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(30);

  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
    stage.startSecondProcess();
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private SlackPeople people() {
    return stage.world.slack().people();
  }

  private List<SeenMessage> briefs() {
    return people().messages("care", null, null).stream()
        .filter(message -> message.buttons().contains("Got it"))
        .toList();
  }

  private static void together(List<Callable<Object>> all) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (Future<Object> one : threads.invokeAll(all)) {
        one.get();
      }
    }
  }

  @Test
  void aBriefAppearsOnceAndWhoHasReadItHasReadItOnce() throws Exception {
    people().command("marketing1", "marketing", "/launch new");
    LocalDate day = LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(7);
    people()
        .submit(
            "marketing1",
            stage.form("marketing1").view(),
            Map.of(
                "Name", "Twin lamp",
                "Handles", List.of("@AcmeCare"),
                "What", "Two lamps in one.",
                "Day", day.toString(),
                "Time", "09:00"));
    SeenMessage brief = eventually(() -> briefs().stream().findFirst());

    Callable<Object> ines = () -> stage.press("agent1", brief, "Got it");
    Callable<Object> tomas = () -> stage.press("agent2", brief, "Got it");
    together(List.of(ines, tomas, ines, tomas, ines));

    eventually(() ->
        briefs().stream()
            .filter(card -> card.text().contains("@Ines") && card.text().contains("@Tomas"))
            .findFirst());
    assertThat(briefs()).hasSize(1);
    assertThat(briefs().getFirst().text()).containsOnlyOnce("@Ines").containsOnlyOnce("@Tomas");
  }

  @Test
  void aMentionThatBothAreToldOfIsTakenUpOnce() throws Exception {
    stage.tweet("wanda", "@AcmeCare is the mill open?");
    SeenMessage card = stage.card("care", "is the mill open");
    stage.world.slack().faults().set("events_api", new Fault.Doubled(), 0);

    stage.say("agent1", card, "@Perch It turns until six");
    stage.inThread(card, "A draft of");
    stage.say("agent1", card, "@Perch And on Sundays");
    eventually(() -> drafts(card, "And on Sundays").stream().findFirst());

    stage.world.slack().faults().end();
    assertThat(stage.world.slack().awaitQuiet(QUIET, SOON)).isTrue();
    assertThat(drafts(card, "It turns until six")).hasSize(1);
    assertThat(drafts(card, "And on Sundays")).hasSize(1);
  }

  private List<SeenMessage> drafts(SeenMessage card, String words) {
    return stage.thread(card).stream()
        .filter(line -> line.text().contains("A draft of") && line.text().contains(words))
        .toList();
  }

  @Test
  void ofTwoLeadsWhoTakeOverAtOnceOneHasIt() throws Exception {
    people().administrator().channel("leads", "agent3", true);
    stage.tweet("vera", "@AcmeCare who is in charge here?");
    SeenMessage card = stage.card("care", "who is in charge here");
    stage.press("agent1", card, "Claim");
    SeenMessage claimed = stage.says(card, "*Claimed* by @Ines");
    stage.choose("lead1", claimed, "…", "Take over …");
    stage.choose("agent3", claimed, "…", "Take over …");
    SeenView first = stage.form("lead1");
    SeenView second = stage.form("agent3");

    together(
        List.of(
            () -> stage.submit("lead1", first, "Reason", "I am."),
            () -> stage.submit("agent3", second, "Reason", "No, I am.")));

    stage.inThread(card, "took this over from @Ines");
    stage.eachTicketHasOneCard();
    assertThat(stage.thread(card))
        .filteredOn(line -> line.text().contains("took this over"))
        .hasSize(1);
  }
}
