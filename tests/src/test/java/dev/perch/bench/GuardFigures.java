package dev.perch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perch.bench.PrivateValues.Planted;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.guard.SentMark;
import dev.perch.testing.SharedData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * What the guard finds of private data, what it takes for some that is none, and how long it looks;
 * each beside the regular expression that one would write down first.
 */
final class GuardFigures {
  private static final long SEED = 20_260_302;
  private static final int MADE = 1_000;
  private static final int TWEETS = 10_000;
  private static final double FALSE_ALARMS = 0.005;
  private static final double SLOWEST_MS = 5;

  private static final Map<String, Kind> SPANS =
      Map.of(
          "EMAIL_ADDRESS", Kind.EMAIL,
          "PHONE_NUMBER", Kind.PHONE,
          "CREDIT_CARD", Kind.CARD,
          "US_SSN", Kind.NATIONAL_ID,
          "IP_ADDRESS", Kind.IP_ADDRESS);

  private final Table table = new Table();

  /** Measures and prints; {@code tweets} as the first argument prints the false alarms, too. */
  public static void main(String[] args) throws IOException {
    new GuardFigures().measure(Arrays.asList(args).contains("tweets"));
  }

  void measure(boolean showing) throws IOException {
    PrivateValues values = new PrivateValues(SEED);
    for (Kind kind :
        List.of(
            Kind.CARD,
            Kind.EMAIL,
            Kind.IBAN,
            Kind.NATIONAL_ID,
            Kind.IP_ADDRESS,
            Kind.PHONE,
            Kind.VIN)) {
      List<Planted> planted = values.planted(kind, MADE);
      recall(kind, "%,d made".formatted(MADE), planted, goal(kind));
      recall(kind, "the same, hidden", planted.stream().map(values::hidden).toList(), 0);
    }
    try {
      collected();
      tweets(showing);
    } catch (TestAbortedException absent) {
      System.out.println(absent.getMessage());
    }
    table.print("What the guard finds");
  }

  private static double goal(Kind kind) {
    return switch (kind) {
      case PHONE -> 0.90;
      case VIN -> 0;
      default -> 0.97;
    };
  }

  /** The shared sentences with marked spans: too few of each kind for a share to mean much. */
  private void collected() throws IOException {
    JsonNode sentences =
        new ObjectMapper()
            .readTree(SharedData.orSkip("pii/presidio_generated_small.json").toFile());
    for (Kind kind : SPANS.values().stream().sorted().toList()) {
      List<Planted> planted = new ArrayList<>();
      for (JsonNode sentence : sentences) {
        for (JsonNode span : sentence.path("spans")) {
          if (kind == SPANS.get(span.path("entity_type").asText())) {
            planted.add(
                new Planted(
                    sentence.path("full_text").asText(),
                    span.path("start_position").asInt(),
                    span.path("end_position").asInt()));
          }
        }
      }
      recall(kind, "%d of shared/data/pii".formatted(planted.size()), planted, goal(kind));
    }
  }

  private void recall(Kind kind, String which, List<Planted> planted, double goal) {
    double ours = share(planted, one -> finds(kind, one));
    double bare = share(planted, one -> NaiveRules.finds(kind, one.text(), one.from(), one.to()));
    add(
        kind.key() + ", recall, " + which,
        "%.3f".formatted(ours),
        goal == 0 ? "none" : "at least %.2f".formatted(goal),
        ours >= goal,
        "a bare expression %.3f".formatted(bare));
  }

  private static boolean finds(Kind kind, Planted planted) {
    return findings(planted.text()).stream()
        .anyMatch(finding ->
            finding.kind() == kind
                && finding.from() < planted.to()
                && planted.from() < finding.to());
  }

  private static double share(List<Planted> planted, java.util.function.Predicate<Planted> found) {
    return planted.stream().filter(found).count() / (double) planted.size();
  }

  private static List<Finding> findings(String text) {
    return Guard.check(DraftContext.alone(text, "AcmeCare"), GuardRules.USUAL).stream()
        .filter(finding -> finding.kind().isPrivate())
        .toList();
  }

  private void tweets(boolean showing) throws IOException {
    List<String> tweets = RealTweets.read(TWEETS);
    long alarmed = 0;
    for (String tweet : tweets) {
      List<Finding> findings = findings(tweet);
      alarmed += findings.isEmpty() ? 0 : 1;
      if (showing && !findings.isEmpty()) {
        System.out.println(findings.getFirst().kind() + " | " + tweet.replace('\n', ' '));
      }
    }
    double share = alarmed / (double) tweets.size();
    double bare =
        tweets.stream().filter(NaiveRules::findsAnything).count() / (double) tweets.size();
    add(
        "alarms on %,d real tweets".formatted(tweets.size()),
        "%.2f %%".formatted(share * 100),
        "under %.1f %%".formatted(FALSE_ALARMS * 100),
        share < FALSE_ALARMS,
        "bare expressions %.2f %%".formatted(bare * 100));
    took(tweets);
  }

  /**
   * Each tweet as a draft, with two hundred replies of the handle's before it, in the time of the
   * thread itself: what else runs on the machine is no part of it.
   */
  private void took(List<String> tweets) {
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    List<SentMark> sent =
        tweets.stream().limit(200).map(tweet -> SentMark.of(tweet, "7001", now)).toList();
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[tweets.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < nanos.length; i++) {
        DraftContext draft =
            new DraftContext(
                tweets.get(i), "AcmeCare", tweets.get(i), "Jane", true, "7002", sent, now);
        long begun = thread.getCurrentThreadCpuTime();
        Guard.check(draft, GuardRules.USUAL);
        nanos[i] = thread.getCurrentThreadCpuTime() - begun;
      }
    }
    Arrays.sort(nanos);
    double ninetyNine = nanos[nanos.length * 99 / 100] / 1e6;
    add(
        "a whole look at a draft",
        "p50 %.2f ms, p99 %.2f ms".formatted(nanos[nanos.length / 2] / 1e6, ninetyNine),
        "p99 at most %.0f ms".formatted(SLOWEST_MS),
        ninetyNine <= SLOWEST_MS,
        "");
  }

  private void add(String work, String figure, String goal, boolean met, String beside) {
    table.add(
        new Table.Row(work, figure, Double.NaN, goal, met, new Table.Beside(beside, Double.NaN)));
  }
}
