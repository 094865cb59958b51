package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.desk.Turns;
import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.desk.bank.LinkWatch.Silence;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks each night whether the pages to which the bank links are there, and its phone numbers
 * ({@link NumberKeeping}) can be dialled. One replica does it. What it finds is told once: to the
 * owner of the entry when a link dies, to nobody when it is back.
 */
public final class LinkKeeping {
  private static final String TURN = "links";
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  /** A thousand links whose servers are slow take five minutes. */
  private static final int AT_ONCE = 16;

  private static final Duration TAKES = Duration.ofMinutes(30);

  /** One page that cannot be looked at keeps nobody from looking at the others. */
  private static final Visit FAILED = new Visit.Unsure("it could not be looked at");

  private final FaqBank bank;
  private final LinkWatch watch;
  private final LinkProbe probe;
  private final Chronicle<LinkEvent> story;
  private final Turns turns;
  private final FaqNotices notices;
  private final LinkFlags flags;
  private final NumberKeeping numbers;
  private final InstantSource clock;
  private final Instant begun;

  public LinkKeeping(
      FaqBank bank,
      LinkWatch watch,
      LinkProbe probe,
      Chronicle<LinkEvent> story,
      Turns turns,
      FaqNotices notices,
      LinkFlags flags,
      InstantSource clock) {
    this.bank = bank;
    this.watch = watch;
    this.probe = probe;
    this.story = story;
    this.turns = turns;
    this.notices = notices;
    this.flags = flags;
    this.numbers = new NumberKeeping(bank, story, notices, clock);
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Takes up what is known, and looks at all links if it is their hour. */
  public void once() {
    Instant looked = watch.once().looked();
    // A bank that nobody has looked at yet waits for its first night.
    if ((looked == null ? begun : looked).isBefore(night())) {
      look();
    }
  }

  /** The last night's hour, by UTC. */
  private Instant night() {
    Instant now = clock.instant();
    Instant today =
        now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(NIGHT).toInstant(ZoneOffset.UTC);
    return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
  }

  /**
   * Looks at all links now, unless another replica does.
   *
   * @return whether it looked; else what is known is what was found before
   */
  public boolean look() {
    Instant now = clock.instant();
    if (!turns.take(TURN, now, now.plus(TAKES))) {
      watch.once();
      return false;
    }
    try {
      numbers.look();
      Map<String, List<Faq>> links = links();
      record(links, visits(links));
    } finally {
      turns.release(TURN);
    }
    watch.once();
    return true;
  }

  private Map<String, Visit> visits(Map<String, List<Faq>> links) {
    Map<String, CompletableFuture<Visit>> begun = new LinkedHashMap<>();
    Map<String, Visit> visits = new LinkedHashMap<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory())) {
      links
          .keySet()
          .forEach(link ->
              begun.put(link, CompletableFuture.supplyAsync(() -> probe.visit(link), threads)));
      begun.forEach((link, visit) -> visits.put(link, visit.exceptionally(_ -> FAILED).join()));
    }
    return visits;
  }

  private void record(Map<String, List<Faq>> links, Map<String, Visit> visits) {
    LinkWatch.Known known = watch.once();
    Map<String, LinkEvent.Died> dead = known.dead();
    boolean online = online(visits);
    String night = "links:" + clock.instant();
    visits.forEach((link, visit) -> {
      switch (visit) {
        case Visit.Dead(String why) -> flags.died(link, why);
        case Visit.Nameless(String why) when online -> flags.died(link, why);
        case Visit.Alive _ when dead.containsKey(link) || known.silent().containsKey(link) ->
            revived(link, night);
        case Visit.Unsure(String why) when online && !dead.containsKey(link) ->
            silent(link, why, links.getOrDefault(link, List.of()), known.silent().get(link), night);
        default -> {}
      }
    });
    Stream.concat(dead.keySet().stream(), known.silent().keySet().stream())
        .distinct()
        .filter(link -> !links.containsKey(link))
        .forEach(link -> revived(link, night));
    story.tell(night, new LinkEvent.Looked(links.size(), clock.instant()));
  }

  /**
   * Whether a name that leads nowhere is the name's fault. Where no page is there, all of them may
   * be gone, or this machine is not on the net: other names tell.
   */
  private boolean online(Map<String, Visit> visits) {
    return visits.values().stream().anyMatch(Visit.Alive.class::isInstance) || probe.findsNames();
  }

  /** Told once, when it has been so for too many nights to be an accident. */
  private void silent(
      String link, String why, List<Faq> faqs, @Nullable Silence before, String night) {
    LinkEvent.Silent event = new LinkEvent.Silent(link, why, clock.instant());
    Silence now = Silence.after(before, event);
    if (before == null || now.nights() > before.nights()) {
      story.tell(night + ":" + link, event);
      if (now.nights() == Silence.LONG) {
        faqs.forEach(faq -> notices.linkSilent(faq, link, now.told()));
      }
    }
  }

  private void revived(String link, String night) {
    story.tell(night + ":" + link, new LinkEvent.Revived(link, clock.instant()));
  }

  /** Each phone number of the bank that cannot be dialled, with the entries that have it. */
  public Map<String, List<Faq>> undialled() {
    return numbers.undialled();
  }

  /** Each link of the bank, with the entries that have it. */
  public Map<String, List<Faq>> links() {
    Map<String, List<Faq>> links = new LinkedHashMap<>();
    for (Faq faq : bank.all()) {
      EntryLinks.of(faq.content())
          .distinct()
          .forEach(link -> links.computeIfAbsent(link, _ -> new ArrayList<>()).add(faq));
    }
    return links;
  }
}
