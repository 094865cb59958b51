package dev.perch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Archived;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of months: found again, cut where they were half-written, rewritten without somebody. */
class FileArchiveTest {
  private static final Instant MARCH = Instant.parse("2026-03-31T23:59:59Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private Path folder = Path.of("");
  private final PushedClock clock = PushedClock.at(Instant.parse("2026-06-01T00:00:00Z"));

  @BeforeEach
  void aFolder(@TempDir Path empty) {
    folder = empty;
  }

  private FileArchive archive() {
    return new FileArchive(folder, clock);
  }

  private static Archived ticket(int id, Instant closed) {
    return new Archived(
        new TicketId(Integer.toString(id)),
        closed,
        List.of("tweet:" + id, "customer:" + id % 10),
        "{\"place\":" + id + "}",
        List.of("{\"first\":\"grüße 🦜\"}", "{\"last\":" + id + "}"),
        Map.of("salt", "s" + id, "text:0", "a \u0000 \n \u2028 word of " + id));
  }

  private static List<Archived> tickets(int from, int to, Instant closed) {
    return IntStream.range(from, to).mapToObj(id -> ticket(id, closed)).toList();
  }

  private List<Archived> all(FileArchive archive, List<String> damaged) {
    List<Archived> all = new ArrayList<>();
    archive.each(all::add, damaged::add);
    return all;
  }

  private Path march() {
    return folder.resolve("2026-03.jsonl.gz");
  }

  @Test
  void ticketsAreFoundByAnyOfTheirNamesAlsoByWhoeverComesLater() {
    archive().add(tickets(0, 100, MARCH));
    archive().add(List.of(ticket(500, APRIL)));

    FileArchive later = archive();

    assertThat(later.find(new TicketId("42"))).contains(ticket(42, MARCH));
    assertThat(later.find(new TicketId("500"))).contains(ticket(500, APRIL));
    assertThat(later.find(new TicketId("501"))).isEmpty();
    assertThat(later.named("tweet:7")).containsExactly(ticket(7, MARCH));
    assertThat(later.count("customer:0")).isEqualTo(11);
    assertThat(later.named("customer:0").getFirst()).isEqualTo(ticket(500, APRIL));
  }

  @Test
  void whoHasItOpenSeesWhatOthersWriteAndTakeAway() {
    FileArchive reader = archive();
    assertThat(reader.find(new TicketId("1"))).isEmpty();
    FileArchive writer = archive();

    writer.add(tickets(0, 10, MARCH));
    assertThat(reader.find(new TicketId("1"))).isPresent();
    writer.add(tickets(10, 20, MARCH));
    assertThat(reader.find(new TicketId("11"))).isPresent();
    writer.drop(List.of(new TicketId("1")));

    assertThat(reader.find(new TicketId("1"))).isEmpty();
    assertThat(reader.find(new TicketId("11"))).isPresent();
  }

  @Test
  void aBigMonthHasAnIndexAndOneThatIsLostIsMadeAnew() throws IOException {
    archive().add(tickets(0, 1_500, MARCH));
    Path index = folder.resolve("2026-03.index");
    assertThat(index).exists();
    archive().add(tickets(1_500, 1_600, MARCH));

    for (int i = 0; i < 3; i++) {
      FileArchive archive = archive();
      assertThat(archive.find(new TicketId("0"))).contains(ticket(0, MARCH));
      assertThat(archive.find(new TicketId("1599"))).contains(ticket(1_599, MARCH));
      assertThat(archive.count("customer:3")).isEqualTo(160);
      if (i == 0) {
        Files.delete(index);
      } else {
        Files.write(index, new byte[] {1, 2, 3});
      }
    }
  }

  @Test
  void aHalfWrittenTailIsCutOffWhereverItEnds() throws IOException {
    archive().add(tickets(0, 3, MARCH));
    int whole = (int) Files.size(march());
    archive().add(tickets(3, 6, MARCH));
    byte[] bytes = Files.readAllBytes(march());

    for (int end = whole; end < bytes.length; end += 7) {
      Files.write(march(), Arrays.copyOf(bytes, end));
      Files.deleteIfExists(folder.resolve("2026-03.index"));
      FileArchive archive = archive();
      assertThat(archive.find(new TicketId("2"))).isPresent();
      assertThat(archive.find(new TicketId("3"))).isEmpty();

      archive.add(tickets(3, 4, MARCH));

      List<String> damaged = new ArrayList<>();
      assertThat(all(archive(), damaged)).isEqualTo(tickets(0, 4, MARCH));
      assertThat(damaged).isEmpty();
    }
  }

  @Test
  void damageInTheMiddleLosesNothingBehindIt() throws IOException {
    archive().add(tickets(0, 3, MARCH));
    int first = (int) Files.size(march());
    archive().add(tickets(3, 6, MARCH));
    byte[] bytes = Files.readAllBytes(march());
    for (int at : List.of(0, 17, first - 4)) {
      byte[] damaged = bytes.clone();
      damaged[at] = (byte) (damaged[at] ^ 0x55);
      Files.write(march(), damaged);

      List<String> told = new ArrayList<>();
      List<Archived> left = all(archive(), told);

      assertThat(left).as("damaged at %d", at).isEqualTo(tickets(3, 6, MARCH));
      assertThat(told).as("damaged at %d", at).isNotEmpty();
      assertThat(Files.size(march())).isEqualTo(bytes.length);
    }
  }

  @Test
  void whatIsDroppedIsNotOnTheDiskAndTheOthersAre() throws IOException {
    archive().add(tickets(0, 1_200, MARCH));
    FileArchive archive = archive();

    archive.drop(List.of(new TicketId("5"), new TicketId("700"), new TicketId("9999")));

    List<Archived> left = all(archive(), new ArrayList<>());
    assertThat(left).hasSize(1_198).doesNotContain(ticket(5, MARCH), ticket(700, MARCH));
    assertThat(archive.find(new TicketId("6"))).contains(ticket(6, MARCH));
    assertThat(lines()).noneMatch(line -> line.contains("word of 700\""));
    archive.drop(left.stream().map(Archived::ticket).toList());
    assertThat(march()).doesNotExist();
    assertThat(folder.resolve("2026-03.index")).doesNotExist();
  }

  /** To read a month of 70,000 tickets once more for it would take seconds. */
  @Test
  void whereSomeAreDroppedTheIndexGoesOnWithTheOthers() throws IOException {
    Path index = folder.resolve("2026-03.index");
    archive().add(tickets(0, 1_500, MARCH));
    archive().add(tickets(1_500, 1_600, MARCH));
    Set<Integer> dropped = Set.of(32, 33, 700, 1_550);
    archive().drop(dropped.stream().map(id -> new TicketId("" + id)).toList());

    long length = Files.size(march());
    assertThat(MonthIndex.open(index, MemberFile.open(march()).id(), length))
        .hasValueSatisfying(its -> assertThat(its.covered()).isEqualTo(length));
    FileArchive archive = archive();
    for (int i = 0; i < 1_600; i++) {
      assertThat(archive.find(new TicketId("" + i)).isPresent()).isEqualTo(!dropped.contains(i));
    }
    assertThat(archive.count("customer:0")).isEqualTo(158);
    assertThat(archive.worded(APRIL, 2_000)).hasSize(1_596);
  }

  @Test
  void whatIsDamagedIsNotLeftOutWhenOthersAreDropped() throws IOException {
    archive().add(tickets(0, 3, MARCH));
    archive().add(tickets(3, 6, MARCH));
    byte[] bytes = Files.readAllBytes(march());
    bytes[0] = (byte) (bytes[0] ^ 0x55);
    Files.write(march(), bytes);
    FileArchive archive = archive();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> archive.drop(List.of(new TicketId("4"))));

    assertThat(archive.trouble().orElseThrow()).contains("2026-03.jsonl.gz", "damaged");
    assertThat(Files.readAllBytes(march())).isEqualTo(bytes);
    assertThat(folder.resolve("2026-03.jsonl.gz.new")).doesNotExist();
  }

  private List<String> lines() throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(march())))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void wordsThatAreOldAreKnownOldestFirst() {
    archive().add(tickets(0, 40, MARCH));
    Archived silent =
        new Archived(new TicketId("77"), MARCH, List.of(), "", List.of("{}"), Map.of());
    archive().add(List.of(silent, ticket(500, APRIL)));

    assertThat(archive().worded(MARCH, 9)).isEmpty();
    assertThat(archive().worded(APRIL, 9)).hasSize(9).first().isEqualTo(new TicketId("0"));
    assertThat(archive().worded(APRIL, 99)).hasSize(40).doesNotContain(new TicketId("77"));
    assertThat(archive().worded(APRIL.plusSeconds(1), 99)).hasSize(41);
  }

  /** {@code zcat} and a line of this form are for ever. */
  @Test
  void itIsReadWithoutPerchAndWhatWasEverWrittenIsRead() throws IOException {
    archive().add(tickets(7, 8, MARCH));
    archive().add(tickets(8, 9, MARCH));

    assertThat(lines()).hasSize(2);
    assertThat(lines().getFirst()).isEqualTo(EVER);
    assertThat(ArchivedJson.read(EVER)).isEqualTo(ticket(7, MARCH));
  }

  private static final String EVER =
      "{\"v\":1,\"ticket\":\"7\",\"closed\":\"2026-03-31T23:59:59Z\",\"head\":\"4f0a595716704ef3fc610130c581428f7e2f64d2c6ac9a7d9a6c81dc58d5a86e\",\"names\":[\"tweet:7\",\"customer:7\"],\"place\":\"{\\\"place\\\":7}\",\"story\":[\"{\\\"first\\\":\\\"grüße 🦜\\\"}\",\"{\\\"last\\\":7}\"],\"words\":{\"salt\":\"s7\",\"text:0\":\"a \\u0000 \\n \u2028 word of 7\"}}";

  @Test
  void whatElseLiesInTheFolderIsLeftAlone() throws IOException {
    archive().add(tickets(0, 3, MARCH));
    for (String name :
        List.of("2026-03.backup.jsonl.gz", "._2026-03.jsonl.gz", "2026-13.jsonl.gz", ".jsonl.gz")) {
      Files.copy(march(), folder.resolve(name));
    }

    assertThat(archive().count("tweet:1")).isEqualTo(1);
    assertThat(all(archive(), new ArrayList<>())).isEqualTo(tickets(0, 3, MARCH));
  }

  @Test
  void aNewTweetIsNotLookedFor() throws IOException {
    long now = (clock.instant().toEpochMilli() - 1_288_834_974_657L) << 22;
    Path file = folder.resolve("file");
    Files.writeString(file, "in the way", StandardOpenOption.CREATE);
    FileArchive away = new FileArchive(file, clock);

    assertThat(away.count("tweet:" + now)).isZero();
    assertThat(away.find(new TicketId(Long.toString(now)))).isEmpty();
  }
}
