package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenMessage.SeenFile;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week goes by, and the leads read how it went. */
class DigestStoryTest {
  @TempDir Path folder;

  private static List<SeenMessage> digests(Stage stage) {
    return stage.world.slack().people().messages("leads", null, null).stream()
        .filter(message -> message.text().contains("Digest of"))
        .toList();
  }

  private static Optional<List<SeenFile>> pictures(Stage stage, SeenMessage digest) {
    List<SeenFile> files =
        stage.thread(digest).stream().flatMap(line -> line.files().stream()).toList();
    return Optional.of(files).filter(all -> !all.isEmpty());
  }

  @Test
  void theNextMondayTheLeadsHaveTheWeekInOnePost() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("vera", "@AcmeCare does your lamp sing?");
      SeenMessage card = stage.card("care", "does your lamp sing");
      stage.press("agent1", card, "Reply");
      stage.submit("agent1", stage.form("agent1"), "Reply", "Only when it is happy.");
      stage.says(card, "Answered");

      ZonedDateTime now = stage.clock.instant().atZone(ZoneOffset.UTC);
      ZonedDateTime monday =
          now.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .toLocalDate()
              .atTime(9, 1)
              .atZone(now.getZone());
      stage.clock.push(Duration.between(now, monday));

      SeenMessage digest = stage.message("leads", "Digest of");
      assertThat(digest.text())
          .contains("1 ticket: *1* heard from us in time", "Sign-offs", "Spent on X in");
      assertThat(Stage.eventually(() -> pictures(stage, digest)))
          .extracting(SeenFile::name)
          .anySatisfy(name -> assertThat(name).endsWith("-tickets.png"));

      // A crash tells nobody twice, and everybody on a team may ask for it.
      stage.crash();
      stage.startBot();
      stage.world.slack().people().command("agent1", "care", "/desk digest");
      Stage.eventually(() ->
          stage.world.slack().people().messages("care", null, "agent1").stream()
              .filter(message -> message.text().contains("heard from us in time"))
              .findFirst());
      assertThat(digests(stage)).hasSize(1);
    }
  }
}
