package dev.perch.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.Records;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.testing.BotProcess;
import dev.perch.testing.Invariants;
import dev.perch.testing.WorkQueued;
import dev.perch.ticket.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand tweets in a minute, most of them one question, and Slack as slow as it is. */
@Tag("soak")
class StormSoakTest {
  private static final int TWEETS = 5_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String DESK = "storm";

  /** Slack waits three seconds for an answer. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static final List<String> WORDS =
      List.of(
          "@AcmeCare the glow lamp hums since the update, please fix",
          "@AcmeCare my glow lamp hums since the update, fix it please",
          "@AcmeCare the glow lamp hums since the update! please fix");

  @Test
  void oneCardShowsThemAndNobodyIsFlooded(@TempDir Path folder) throws Exception {
    try (World world = World.start(false);
        BotProcess bot =
            BotProcess.start(
                folder,
                world,
                new BotSettings.Choice(DESK, "embedded", Sandbox.faq(), "500ms", false));
        Records records = Records.of(bot.redisPort(), DESK)) {
      Instant begun = Instant.now();
      Duration opened = Duration.ZERO;
      for (int i = 0; i < TWEETS; i++) {
        String text =
            i % 100 == 7 ? "@AcmeCare question %d of another sort".formatted(i) : WORDS.get(i % 3);
        world.x().post("storm_" + i, text, null);
        if (i == TWEETS / 2) {
          opened = next(world);
        }
        Duration ahead =
            MINUTE.multipliedBy(i).dividedBy(TWEETS).minus(Duration.between(begun, Instant.now()));
        Thread.sleep(Math.max(0, ahead.toMillis()));
      }
      await().atMost(Duration.ofMinutes(2)).until(() -> records.tweets().size() >= TWEETS);
      Duration took = Duration.between(begun, Instant.now());
      await()
          .atMost(Duration.ofMinutes(4))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> records.folded().size() > TWEETS * 0.97);
      await().atMost(Duration.ofMinutes(5)).until(records::caughtUp);

      List<SeenMessage> care = world.slack().people().messages("care", null, null);
      long seconds = Duration.between(begun, Instant.now()).toSeconds();
      Duration after = next(world);
      System.out.printf(
          "%d tweets in tickets after %d s, %d of them folded; %d messages in the channel in %d s; a ticket opened after %d ms, then %d ms%n",
          TWEETS,
          took.toSeconds(),
          records.folded().size(),
          care.size(),
          seconds,
          opened.toMillis(),
          after.toMillis());
      assertThat((long) care.size()).isLessThanOrEqualTo(seconds + 3);
      Invariants invariants = new Invariants(world, records);
      assertThat(invariants.mentionsAstray()).isEmpty();
      assertThat(invariants.cardsMissingOrDoubled()).isEmpty();
      assertThat(new WorkQueued(records, new Team("care")).astray()).isEmpty();
      assertThat(List.of(opened, after)).allSatisfy(it -> assertThat(it).isLessThan(AT_ONCE));
    }
  }

  /** How long an agent waits for the ticket whose turn it is. */
  private static Duration next(World world) throws InterruptedException {
    Instant asked = Instant.now();
    assertThat(world.slack().people().command("agent1", "care", "/next").messages())
        .as("the ticket whose turn it is")
        .asString()
        .containsAnyOf("glow lamp hums", "of another sort", "× ");
    return Duration.between(asked, Instant.now());
  }
}
