package dev.perch.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.perch.campaign.crisis.MemoryVolumes;
import dev.perch.campaign.crisis.Rise;
import dev.perch.campaign.crisis.UsualVolume;
import dev.perch.campaign.crisis.VolumeAlarm;
import dev.perch.campaign.crisis.Volumes;
import dev.perch.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How soon the volume alarm notices a fivefold rise, and how often it cries for nothing: on the
 * arrival times of a real support handle, and on calm ones of a desk as busy as a large carmaker's.
 * Nothing of the rule was fitted to them.
 */
public final class AlarmFigures {
  /** From here on the handle was recorded whole. */
  private static final Instant WHOLE = Instant.parse("2017-10-04T00:00:00Z");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /** Whoever writes again within so long still has a ticket. */
  private static final Duration SAME_TICKET = Duration.ofDays(2);

  private static final Duration QUIET = Duration.ofHours(2);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int RISES = 500;
  private static final int FOLD = 5;

  private AlarmFigures() {}

  private record Arrival(Instant at, String author) {}

  public static void main(String[] args) throws IOException {
    falseAlarms(SharedData.orSkip("tweets/spotify_support_requests.csv.gz"));
    for (int perHour : List.of(10, 60, 96, 200)) {
      delays(perHour);
    }
  }

  private static void falseAlarms(Path file) throws IOException {
    List<Instant> customers = customers(file);
    MemoryVolumes volumes = new MemoryVolumes();
    UsualVolume usual = new UsualVolume(volumes);
    VolumeAlarm alarm = new VolumeAlarm();
    Map<Long, Integer> counts = new HashMap<>();
    Instant quiet = Instant.MIN;
    int alarms = 0;
    for (Instant at : customers) {
      Optional<Rise> rise = alarm.arrived(VolumeAlarm.ALL, at, usual);
      long slot = Volumes.slot(at);
      volumes.put(slot, Map.of(VolumeAlarm.ALL, counts.merge(slot, 1, Integer::sum)));
      if (rise.isPresent() && usual.known(at) && at.isAfter(quiet)) {
        System.out.printf("  alarm %s: %s%n", at, rise.get());
        quiet = at.plus(QUIET);
        alarms++;
      }
    }
    double weeks =
        (double) Duration.between(customers.getFirst().plus(WEEK), customers.getLast()).toMinutes()
            / WEEK.toMinutes();
    double each = alarms / weeks;
    System.out.printf(
        Locale.ROOT,
        "Volume alarm, %,d customers of a real handle in %.1f weeks: %d alarms, true ones among them, %.2f a week, goal < 1: %s%n",
        customers.size(),
        weeks,
        alarms,
        each,
        each < 1 ? "met" : "NOT MET");
  }

  private static List<Instant> customers(Path file) throws IOException {
    List<Arrival> all = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        Instant at = time(row.getOrDefault("created_at", ""));
        if (at.isAfter(WHOLE)) {
          all.add(new Arrival(at, row.getOrDefault("author_id", "")));
        }
      }
    }
    all.sort(Comparator.comparing(Arrival::at));
    Map<String, Instant> last = new HashMap<>();
    List<Instant> customers = new ArrayList<>();
    for (Arrival arrival : all) {
      Instant before = last.put(arrival.author(), arrival.at());
      if (before == null || before.plus(SAME_TICKET).isBefore(arrival.at())) {
        customers.add(arrival.at());
      }
    }
    return customers;
  }

  /** Rows without a time count as long ago. */
  private static Instant time(@Nullable String written) {
    return written == null || written.isEmpty()
        ? Instant.EPOCH
        : Instant.from(WRITTEN.parse(written));
  }

  /** From the moment at which five times as many begin to write. */
  private static void delays(int perHour) {
    Random random = new Random(20_260_302);
    VolumeAlarm.Usual usual = (_, _) -> perHour;
    List<Double> minutes = new ArrayList<>();
    for (int rise = 0; rise < RISES; rise++) {
      VolumeAlarm alarm = new VolumeAlarm();
      Instant at = WHOLE;
      for (int calm = 0; calm < 200; calm++) {
        at = later(at, perHour, random);
        alarm.arrived(VolumeAlarm.ALL, at, usual);
      }
      Instant begun = at;
      Optional<Rise> found = Optional.empty();
      while (found.isEmpty()) {
        at = later(at, FOLD * perHour, random);
        found = alarm.arrived(VolumeAlarm.ALL, at, usual);
      }
      minutes.add(Duration.between(begun, at).toMillis() / 60_000.0);
    }
    minutes.sort(Comparator.naturalOrder());
    double median = minutes.get(RISES / 2);
    System.out.printf(
        Locale.ROOT,
        "Volume alarm, a fivefold rise over %d customers an hour: noticed after %.1f min (median), %.1f min (p90); goal <= 2 min: %s; the soonest of all rules, told both rates: %.1f min%n",
        perHour,
        median,
        minutes.get(RISES * 9 / 10),
        median <= 2 ? "met" : "NOT MET",
        new BestAlarm(perHour, FOLD).median());
  }

  private static Instant later(Instant at, double perHour, Random random) {
    return at.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) / perHour * 3_600_000));
  }
}
