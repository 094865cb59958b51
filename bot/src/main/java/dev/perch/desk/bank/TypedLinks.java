package dev.perch.desk.bank;

import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.Finding;
import dev.perch.guard.LinkPolicy;
import dev.perch.guard.Severity;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the pages are there to which a reply links. While it is written, those that its
 * author typed: those of the bank are looked at each night ({@link LinkKeeping}), one that was
 * typed has been looked at by nobody. Right before it goes out, all of them: since the last night a
 * page may have died.
 */
public final class TypedLinks {
  private static final Logger log = LoggerFactory.getLogger(TypedLinks.class);

  /** So long it is taken to be as it was found. */
  private static final Duration HOLDS = Duration.ofMinutes(10);

  private static final int REMEMBERED = 500;

  private final FaqBank bank;
  private final LinkPolicy policy;
  private final LinkFlags flags;
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
   * @param flags tells of links of the bank that are found dead
   * @param probe looks for some seconds at most, whatever happens
   * @param aside runs visits, each of which takes some seconds at most
   */
  public TypedLinks(
      FaqBank bank,
      LinkPolicy policy,
      LinkFlags flags,
      Function<String, Visit> probe,
      Executor aside,
      InstantSource clock) {
    this.bank = bank;
    this.policy = policy;
    this.flags = flags;
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

  /**
   * Looks at all links in a text, the bank's too, side by side, and waits for what is found: the
   * dead ones. An entry that has such a link is flagged.
   */
  List<Finding> lastLook(String text) {
    Map<String, CompletableFuture<Visit>> visits = new LinkedHashMap<>();
    for (String link : LinkPolicy.linksIn(text)) {
      CompletableFuture<Visit> visit = visit(link, true);
      if (visit != null) {
        visits.put(link, visit);
      }
    }
    List<Finding> findings = new ArrayList<>();
    visits.forEach((link, begun) -> {
      Visit visit = begun.join();
      finding(link, visit, text).filter(Finding::blocks).ifPresent(findings::add);
      if (visit instanceof Visit.Dead(String why)) {
        flag(link, why);
      }
    });
    return findings;
  }

  /** Whether the telling succeeds or not, the reply stays in; the next night tells it again. */
  private void flag(String link, String why) {
    try {
      flags.died(link, why);
    } catch (Unavailable down) {
      log.warn("A link of the bank is dead, which was not recorded: {}", down.getMessage());
    }
  }

  private List<String> unknown(String text) {
    return LinkPolicy.linksIn(text).stream()
        .filter(link -> policy.refused(link).isEmpty())
        .filter(link -> bank.all().stream().noneMatch(faq -> EntryLinks.has(faq, link)))
        .toList();
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
