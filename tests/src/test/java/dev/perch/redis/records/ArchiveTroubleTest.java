package dev.perch.redis.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Tweet;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder of the archive is full, in the way, damaged or gone: nothing is lost, and it is told.
 */
class ArchiveTroubleTest {
  private ArchiveScene scene;
  private TicketId ticket;
  private ArchiveScene.Read was;

  @BeforeEach
  void aTicketThatWasClosedAMonthAgo(@TempDir Path temporary) {
    scene = new ArchiveScene(temporary.resolve("archive"));
    ticket = scene.closed("100", "the teapot came without its lid");
    was = scene.read(ticket);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aFullDiskIsToldOfOnceAndTheTicketStaysUntilThereIsRoom() throws IOException {
    Files.createDirectories(scene.folder);
    Path month = scene.folder.resolve("2026-03.jsonl.gz");
    Files.createSymbolicLink(month, Path.of("/dev/full"));

    assertThat(scene.move()).isZero();

    assertThat(scene.alarms)
        .singleElement()
        .satisfies(alarm ->
            assertThat(alarm.words())
                .contains("its disk is full", "Make room there", "nothing is lost"));
    assertThat(scene.inRedis(ticket)).isTrue();
    assertThat(scene.read(ticket)).isEqualTo(was);
    Files.delete(month);
    scene.restart();
    scene.move();
    assertThat(scene.inRedis(ticket)).isFalse();
    assertThat(scene.read(ticket)).isEqualTo(was);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOfAndNothingNewWaitsForIt() throws IOException {
    Files.writeString(scene.folder, "in the way");

    assertThat(scene.move()).isZero();

    assertThat(scene.alarms)
        .singleElement()
        .satisfies(alarm ->
            assertThat(alarm.words()).contains("See that it is a folder in which Perch may write"));
    assertThat(scene.desk.stories().read(ticket)).isEqualTo(was.story());
    long now = (scene.clock.instant().toEpochMilli() - 1_288_834_974_657L) << 22;
    assertThat(scene.register().before(Long.toString(now), Tweet.JANE.id()).its()).isEmpty();
  }

  @Test
  void damageThatKeepsOldWordsWhereTheyAreIsToldOf() throws IOException {
    scene.move();
    Path month = scene.folder.resolve("2026-03.jsonl.gz");
    byte[] whole = Files.readAllBytes(month);
    scene.restart();
    scene.archive.count("tweet:100");
    byte[] bytes = whole.clone();
    bytes[bytes.length / 2] ^= 1;
    Files.write(month, bytes);
    scene.clock.push(Duration.ofDays(370));

    assertThat(scene.move()).isZero();

    assertThat(scene.alarms)
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.words()).contains("2026-03.jsonl.gz", "damaged"));
    Files.write(month, whole);
    assertThat(scene.move()).isEqualTo(1);
  }

  @Test
  void whatIsDamagedOrTakenAwayIsFoundOut() throws IOException {
    scene.move();
    Path month = scene.folder.resolve("2026-03.jsonl.gz");
    byte[] bytes = Files.readAllBytes(month);
    int half = bytes.length / 2;
    bytes[half] = (byte) (bytes[half] ^ 1);
    Files.write(month, bytes);
    scene.restart();

    try (Audit audit = scene.audit()) {
      assertThat(audit.verify(Optional.empty()).amiss())
          .anySatisfy(line -> assertThat(line).contains("2026-03.jsonl.gz", "damaged"))
          .anySatisfy(line -> assertThat(line).contains("story:100 had"));
    }
    Files.delete(month);
    scene.restart();
    try (Audit audit = scene.audit()) {
      assertThat(audit.verify(Optional.empty()).amiss())
          .singleElement()
          .asString()
          .contains("story:100 had", "and has fewer now");
    }
  }
}
