package dev.perch.desk.bank;

import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.Finding;
import dev.perch.guard.LinkPolicy;
import dev.perch.guard.Severity;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the pages are there to which agents link by themselves. Those of the bank are
 * looked at each night ({@link LinkKeeping}); one that was typed has been looked at by nobody.
 */
public final class TypedLinks {
  /** So long it is taken to be as it was found. */
  private static final Duration HOLDS = Duration.ofMinutes(10);

  private static final int REMEMBERED = 500;

  private final FaqBank bank;
  private final LinkPolicy policy;
  private final Function<String, Visit> probe;
  private final Executor aside;
  private final InstantSource clock;
  private final Map<String, Looked> looked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looked> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A look-out.
   *
   * @param aside runs visits, each of which takes some seconds at most
   */
  public TypedLinks(
      FaqBank bank, LinkPolicy policy, Function<String, Visit> probe, Executor aside, InstantSource clock) {
    this.bank = bank;
    this.policy = policy;
    this.probe = probe;
    this.aside = aside;
    this.clock = clock;
  }

  /** A link, since when it is known, and its visit; null while it may still be being typed. */
  private record Looked(Instant since, @Nullable CompletableFuture<Visit> visit) {}

  /**
   * What was found of the links in a text by now. Whoever types comes by each beginning of a link,
   * so one is visited only when it is seen for the second time.
   */
  List<Finding> findings(String text) {
    List<Finding> findings = new ArrayList<>();
    for (String link : unknown(text)) {
      CompletableFuture<Visit> visit = visit(link, false);
      if (visit != null && visit.isDone()) {
        finding(link, visit.join(), text).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Looks at all links in a text, side by side, and waits for what is found: the dead ones. */
  List<Finding> lastLook(String text) {
    Map<String, CompletableFuture<Visit>> visits = new LinkedHashMap<>();
    for (String link : unknown(text)) {
      CompletableFuture<Visit> visit = visit(link, true);
      if (visit != null) {
        visits.put(link, visit);
      }
    }
    return visits.entrySet().stream()
        .flatMap(each -> finding(each.getKey(), each.getValue().join(), text).stream())
        .filter(Finding::blocks)
        .toList();
  }

  private List<String> unknown(String text) {
    return LinkPolicy.linksIn(text).stream()
        .filter(link -> policy.refused(link).isEmpty())
        .filter(link -> bank.all().stream().noneMatch(faq -> has(faq, link)))
        .toList();
  }

  private static boolean has(Faq faq, String link) {
    return Stream.concat(
            Stream.ofNullable(faq.content().link()),
            faq.answers().values().stream().flatMap(List::stream))
        .anyMatch(said -> said.contains(link) && LinkPolicy.linksIn(said).contains(link));
  }

  private @Nullable CompletableFuture<Visit> visit(String link, boolean atOnce) {
    synchronized (looked) {
      Instant now = clock.instant();
      Looked known = looked.get(link);
      Looked fresh = known != null && known.since().plus(HOLDS).isAfter(now) ? known : null;
      if (fresh != null && fresh.visit() != null) {
        return fresh.visit();
      }
      CompletableFuture<Visit> visit = fresh != null || atOnce ? begun(link) : null;
      looked.put(link, new Looked(now, visit));
      return visit;
    }
  }

  private CompletableFuture<Visit> begun(String link) {
    return CompletableFuture.supplyAsync(() -> probe.apply(link), aside)
        .exceptionally(_ -> new Visit.Unsure("it could not be looked at"));
  }

  private static Optional<Finding> finding(String link, Visit visit, String text) {
    return switch (visit) {
      case Visit.Alive _ -> Optional.empty();
      case Visit.Dead(String why) ->
          Optional.of(
              Finding.block(
                  Finding.Kind.LINK,
                  0,
                  text.length(),
                  "%s leads nowhere: Perch looked, and %s.".formatted(link, why),
                  "Take it out, or give another."));
      // Or this machine is offline.
      case Visit.Nameless(String why) -> Optional.of(unsure(link, why, text));
      case Visit.Unsure(String why) -> Optional.of(unsure(link, why, text));
    };
  }

  private static Finding unsure(String link, String why, String text) {
    return new Finding(
        Finding.Kind.LINK,
        Severity.WARN,
        0,
        text.length(),
        "Perch could not see whether %s is there: %s.".formatted(link, why),
        "Open it yourself before you send it.");
  }
}
