package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launch from its brief to its report, on two replicas. */
class EmbargoStoryTest {
  /** Where marketing1 lives: forms take hours as they are there. */
  private static final ZoneId BRUNOS = ZoneId.of("America/New_York");

  private static final String ID = "garden-lamp";

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String command(Stage stage, String who, String channel, String words)
      throws Exception {
    return people(stage).command(who, channel, words).messages().stream()
        .map(SeenMessage::text)
        .collect(Collectors.joining("\n"));
  }

  private static LocalDate day(Stage stage) {
    return LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(2);
  }

  private static void plan(Stage stage) throws Exception {
    command(stage, "marketing1", "marketing", "/launch new");
    Map<String, Object> values = new HashMap<>();
    values.put("Name", "Garden lamp");
    values.put("Handles", List.of("@AcmeCare"));
    values.put("What", "A lamp for gardens.");
    values.put("Day", day(stage).toString());
    values.put("Time", "09:00");
    values.put("Whom to ask", "marketing2");
    values.put("Words nobody says before", "#Gloworm");
    values.put("Until then we say", "The Gloworm comes soon.");
    values.put("Questions to expect", "Does the gloworm charge by sun?\nYes, in six hours.");
    SeenView form = stage.form("marketing1");
    assertThat(people(stage).submit("marketing1", form.view(), values).errors())
        .containsOnlyKeys("Until then we say");
    values.put("Until then we say", "Thank you {first_name}, we can tell you more soon.");
    assertThat(people(stage).submit("marketing1", form.view(), values).errors()).isEmpty();
  }

  /** The message in a team's channel that says so. */
  private static SeenMessage said(Stage stage, String channel, String... words) {
    return eventually(() ->
        people(stage).messages(channel, null, null).stream()
            .filter(message -> List.of(words).stream().allMatch(message.text()::contains))
            .findFirst());
  }

  /** Slack asks the two in turn. */
  private static void bothReplicasSay(Stage stage, String words) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          for (int replica = 0; replica < 2; replica++) {
            assertThat(command(stage, "agent1", "care", "/faq search gloworm")).contains(words);
          }
        });
  }

  private static void answered(Stage stage, String tweet, String words) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stage.answers(tweet).stream().anyMatch(post -> post.text().contains(words)));
  }

  private static void pushTo(Stage stage, LocalDate day, LocalTime time) {
    stage.clock.push(
        Duration.between(
            stage.clock.instant(), day.atTime(time).atZone(BRUNOS).toInstant().minusMillis(500)));
  }

  @Test
  void fromItsBriefToItsReport() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.startReplica();
      LocalDate day = day(stage);
      plan(stage);
      SeenMessage brief = said(stage, "care", "Garden lamp", "Nobody says before", "#Gloworm");
      SeenMessage proposal = said(stage, "care", "charge by sun", "belongs to the launch");
      stage.pressUntil("gatekeeper1", proposal, "Approve", "published");
      bothReplicasSay(stage, "under embargo until");

      // Somebody knows already.
      String tweet = stage.tweet("jane_doe", "@AcmeCare does the gloworm charge by sun?");
      SeenMessage card = stage.card("care", "does the gloworm charge by sun?");
      assertThat(card.text())
          .contains("*Not yet*", "we can tell you more soon")
          .contains("to be read, not to be said", "in six hours", "about the launch `" + ID + "`");
      stage.press("agent1", card, "Reply");
      assertThat(
              stage
                  .submit("agent1", stage.form("agent1"), "Reply", "A Gloworm does not.")
                  .errors()
                  .toString())
          .contains("belongs to the launch “Garden lamp”");
      stage.close("agent1", stage.form("agent1"));
      stage.press("agent1", stage.now(card), "Approve & send");
      stage.says(card, "put aside until");
      answered(stage, tweet, "we can tell you more soon");

      // The hour is moved, and with it all that waits for it.
      command(stage, "marketing1", "marketing", "/launch move " + ID);
      people(stage).submit("marketing1", stage.form("marketing1").view(), Map.of("Time", "10:00"));
      stage.inThread(card, "has another hour");
      pushTo(stage, day, LocalTime.of(9, 30));
      stage.clock.push(Duration.ofSeconds(3));
      stage.inThread(brief, "waits for the new hour");
      assertThat(command(stage, "agent1", "care", "/faq search gloworm")).contains("embargo");

      // The hour: Care hears it, what was put aside is back, and can be answered.
      pushTo(stage, day, LocalTime.of(10, 0));
      stage.inThread(brief, "It is public");
      stage.inThread(card, "asks for its answer now");
      SeenMessage back =
          eventually(() ->
              Optional.of(stage.now(card))
                  .filter(seen -> seen.buttons().contains("Approve & send"))
                  .filter(seen -> !seen.text().contains("under embargo")));
      bothReplicasSay(stage, "`)\n>Yes, in six hours");
      stage.press("agent1", back, "Approve & send");
      answered(stage, tweet, "six hours");
      stage.clock.push(Duration.ofSeconds(3));
      said(stage, "care", "One question that came early is back");

      // How it went.
      command(stage, "marketing1", "marketing", "/launch report " + ID);
      eventually(() ->
          people(stage).messages("marketing", null, "marketing1").stream()
              .filter(message -> message.text().contains("*Garden lamp* · public since"))
              .findFirst());
      stage.clock.push(Duration.ofHours(1));
      SeenMessage report = said(stage, "marketing", "📊 *Garden lamp*, its first hour");
      assertThat(report.text())
          .contains("1 conversation with 1 tweet, 1 of them before its hour")
          .contains("Does the gloworm charge by sun?")
          .contains("where did they know it from?");
      assertThat(people(stage).messages("marketing", null, null))
          .filteredOn(message -> message.text().contains("📊"))
          .hasSize(1);
    }
  }
}
