package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.app.Erasure;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Phrases;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.redis.records.Audit;
import dev.perch.redis.records.Visit;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What somebody takes back, or wants to be forgotten, on the real wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureStoryTest {
  private final StringWriter report = new StringWriter();
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  /** All that anybody reads in the teams' channels, threads included. */
  private String slack() {
    SlackPeople people = stage.world.slack().people();
    return Stream.of("care", "pr", "marketing", "legal", "leads")
        .flatMap(channel -> people.messages(channel, null, null).stream())
        .flatMap(message ->
            Stream.concat(
                Stream.of(message),
                people.messages(message.channel(), message.ts(), null).stream()))
        .map(SeenMessage::text)
        .collect(Collectors.joining("\n"));
  }

  private List<String> redis(String words) {
    try (Visit visit = stage.redis().visit(stage.desk(), Archive.NONE)) {
      return visit.search().search(Phrases.of(List.of(words))).holding();
    }
  }

  private int erase(String customer, boolean dryRun) throws Exception {
    return erase(customer, dryRun, null);
  }

  private int erase(String customer, boolean dryRun, @Nullable Path logs) throws Exception {
    report.getBuffer().setLength(0);
    Erasure.Wish wish = new Erasure.Wish(customer, dryRun, logs, Duration.ofSeconds(15));
    return Erasure.carryOut(
        stage.settings().file(),
        stage.settings().environment(),
        wish,
        stage.clock,
        new PrintWriter(report));
  }

  private List<TicketEvent> events(String ticket) {
    return Objects.requireNonNull(stage.records().stories().get(new TicketId(ticket))).events();
  }

  private void chainHolds() {
    try (Audit audit = stage.redis().audit(stage.desk(), Archive.NONE)) {
      assertThat(audit.verify(Optional.empty()).amiss()).isEmpty();
    }
  }

  @Test
  void whatACustomerDeletesOnXIsGoneFromSlackAndRedisWithinADay() throws Exception {
    String words = "my grandmother's lampshade came in eleven pieces";
    String tweet = stage.tweet("odile", "@AcmeCare " + words);
    SeenMessage card = stage.card("care", "lampshade");
    stage.choose("agent1", card, "Hand off", "PR");
    stage.submit("agent1", stage.form("agent1"), "Note", "Please have a look");
    stage.inThread(stage.card("pr", "lampshade"), "lampshade");
    assertThat(redis(words)).isNotEmpty();

    stage.world.x().delete(tweet);
    stage.clock.push(KeptTweets.EVERY);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(slack()).doesNotContain("lampshade", "odile"));
    assertThat(redis(words)).isEmpty();
    assertThat(events(tweet)).anyMatch(TicketEvent.Withdrawn.class::isInstance);
    assertThat(slack()).contains("The customer deleted the tweet on X");
    chainHolds();
  }

  @Test
  void aPersonIsForgottenAndItIsShown() throws Exception {
    String words = "the velvet armchair smells of wet dog since Tuesday";
    stage.tweet("Ottoline", "@AcmeCare " + words);
    SeenMessage card = stage.card("care", "velvet armchair");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Oh no. We are looking into it.");
    stage.says(card, "Answered");

    stage.press("agent2", card, "History");
    SeenView history = stage.modal("agent2");
    assertThat(history.text())
        .contains(
            "The customer wrote to @AcmeCare", "approved and sent a reply", "X has the reply");
    stage.close("agent2", history);

    assertThat(erase("@ottoline", true)).isZero();
    assertThat(report.toString()).contains("1 ticket(s) with 1 tweet(s)", "these hold one:");
    assertThat(slack()).contains("velvet armchair");

    assertThat(erase("@ottoline", false)).as(report.toString()).isZero();

    assertThat(report.toString())
        .contains(
            "the archive: 0 looked at",
            "the log: not searched",
            "Their words stand nowhere any more that was searched.");
    // That line comes after the words have gone.
    await().untilAsserted(() -> assertThat(slack()).contains("somebody is to be forgotten"));
    assertThat(slack()).doesNotContain("velvet", "Ottoline", "Oh no.");
    assertThat(redis(words)).isEmpty();
    chainHolds();
  }

  @Test
  void whomNobodyKnowsIsNotSaidToBeErased() throws Exception {
    assertThat(erase("@otoline", false)).isEqualTo(4);
    assertThat(erase("1799999999999999999", true)).isEqualTo(4);

    assertThat(report.toString())
        .contains("Nobody is known here as 1799999999999999999; nothing was erased");
  }

  @Test
  void whatCouldNotBeSearchedIsSaidAndSearchedOnceItCan(@TempDir Path logs) throws Exception {
    String words = "the brass doorbell plays a waltz at four every night";
    stage.tweet("Leopold", "@AcmeCare " + words);
    stage.card("care", "brass doorbell");
    Path log = Files.writeString(logs.resolve("perch.log"), "a person pasted: " + words);
    Workspace workspace = stage.world.slack().workspace();
    workspace.channelNamed("legal").kick(Cast.BOT_USER);

    assertThat(erase("@leopold", false, logs)).isEqualTo(1);

    assertThat(report.toString())
        .contains("not searched: channel", "not_in_channel", "invite Perch")
        .contains("the log: 1 looked at, these hold one:", "delete it, or those lines")
        .contains("Something is left, or could not be searched");
    Files.delete(log);
    workspace.channelNamed("legal").invite(Cast.BOT_USER);
    assertThat(erase("@leopold", false, logs)).as(report.toString()).isZero();
    assertThat(redis(words)).isEmpty();
  }
}
