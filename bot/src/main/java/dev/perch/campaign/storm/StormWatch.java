package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.campaign.storm.FoldStories.Held;
import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.campaign.storm.Heap.Seen;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Clockwork;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Turns;
import dev.perch.knowledge.Senses;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each ticket after it was opened, and folds those that make a storm. One replica watches;
 * whoever takes over begins with what the store knows of the last minutes.
 */
public final class StormWatch {
  private static final Duration TURN = Duration.ofSeconds(30);

  /** A ticket's opening may be recorded after a later one's. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private static final int AT_ONCE = 100;

  private final RecentTickets recent;
  private final Board board;
  private final CardPlaces places;
  private final FoldStories stories;
  private final FoldLedger ledger;
  private final Senses senses;
  private final StormMemory memory;
  private final Turns turns;
  private final Clockwork clockwork;
  private final StormRules rules;
  private final Supplier<String> salts;
  private final InstantSource clock;

  private final Set<TicketId> seen = Remembered.set();
  private final Map<FoldId, List<Joining>> joining = new LinkedHashMap<>();

  /** Heaps of which it is not known whether they became folds: the store failed meanwhile. */
  private final Set<Heap> forming = new LinkedHashSet<>();

  private Heaps heaps;
  private UsualRates rates;
  private Instant from = Instant.MIN;
  private @Nullable Instant last;

  /**
   * A ticket that joins.
   *
   * @param length how long its story was as it was seen
   */
  private record Joining(Member member, int length) {
    TicketId ticket() {
      return member.ticket();
    }
  }

  /**
   * A watch.
   *
   * @param salts gives another salt each time
   */
  public StormWatch(
      RecentTickets recent,
      Board board,
      CardPlaces places,
      FoldStories stories,
      Senses senses,
      Turns turns,
      Clockwork clockwork,
      StormRules rules,
      Supplier<String> salts,
      InstantSource clock) {
    this.recent = recent;
    this.board = board;
    this.places = places;
    this.stories = stories;
    this.ledger = new FoldLedger(stories, rules);
    this.senses = senses;
    this.memory = new StormMemory(recent, board, stories, senses, rules);
    this.turns = turns;
    this.clockwork = clockwork;
    this.rules = rules;
    this.salts = salts;
    this.clock = clock;
    this.heaps = new Heaps(rules.stays());
    this.rates = new UsualRates(clock.instant());
  }

  /** Looks at what is new, if that is ours to do. */
  public void once() {
    Instant now = clock.instant();
    if (!turns.take("storm", now, now.plus(TURN))) {
      last = null;
      return;
    }
    if (last == null || now.isAfter(last.plus(TURN))) {
      begin(now);
    }
    last = now;
    look(now);
    flush(now);
  }

  /** Another may have watched until now. */
  private void begin(Instant now) {
    seen.clear();
    joining.clear();
    forming.clear();
    heaps = memory.heaps();
    rates = memory.rates(now);
    from = now.minus(rules.window());
  }

  private void look(Instant now) {
    formLeft(now);
    List<TicketId> fresh =
        recent.openedSince(from, RecentTickets.KEPT).reversed().stream()
            .filter(ticket -> !seen.contains(ticket))
            .toList();
    if (!fresh.isEmpty()) {
      heaps.folded().forEach(memory::learn);
    }
    for (int i = 0; i < fresh.size(); i += AT_ONCE) {
      List<TicketId> some = fresh.subList(i, Math.min(fresh.size(), i + AT_ONCE));
      Set<TicketId> folded = stories.holding(some).keySet();
      board
          .glance(some)
          .forEach(glance -> {
            TicketId ticket = glance.story().ticket().id();
            // First: where the store fails, it is not to lie on its heap twice.
            if (seen.add(ticket) && !folded.contains(ticket)) {
              consider(glance, now);
            }
          });
      seen.addAll(some);
    }
    from = now.minus(LATE);
  }

  private void formLeft(Instant now) {
    for (Heap heap : List.copyOf(forming)) {
      if (heap.fold() == null && isStorm(heap, now)) {
        form(heap, now);
      }
      forming.remove(heap);
    }
  }

  private void consider(Glance glance, Instant now) {
    Optional<Seen> tweet = Sighting.seen(glance, senses);
    if (tweet.isEmpty()) {
      return;
    }
    rates.asked(Sighting.rate(tweet.get().lane(), tweet.get().entry()), tweet.get().at());
    Heap heap = heaps.take(tweet.get());
    FoldId fold = heap.fold();
    if (fold != null) {
      joins(glance)
          .ifPresent(one -> joining.computeIfAbsent(fold, _ -> new ArrayList<>()).add(one));
    } else if (isStorm(heap, now)) {
      forming.add(heap);
      form(heap, now);
      forming.remove(heap);
    }
  }

  private Optional<Joining> joins(Glance glance) {
    return FoldJoining.member(glance.story().ticket(), clockwork)
        .map(member -> new Joining(member, glance.story().length()));
  }

  private boolean isStorm(Heap heap, Instant now) {
    double usual =
        heap.entry() == null
            ? 0
            : rates.in(rules.window(), Sighting.rate(heap.lane(), heap.entry()), now);
    int wanted = Math.max(rules.threshold(), (int) Math.ceil(3 * usual));
    return heap.since(now.minus(rules.window())).size() >= wanted;
  }

  /** The earlier ones are folded in as well, but for those that somebody has, or a fold shows. */
  private void form(Heap heap, Instant now) {
    heaps.gather(heap);
    List<Seen> all = heap.since(now.minus(rules.window()));
    Map<TicketId, Held> held = stories.holding(all.stream().map(Seen::ticket).toList());
    List<Seen> tweets = all.stream().filter(tweet -> !held.containsKey(tweet.ticket())).toList();
    List<Joining> members = members(tweets);
    FoldId formed = formedBefore(all, held.values()).orElse(null);
    if (formed != null) {
      heap.becomes(formed);
      if (!members.isEmpty()) {
        joining.computeIfAbsent(formed, _ -> new ArrayList<>()).addAll(members);
      }
      return;
    }
    if (members.size() < 2) {
      return;
    }
    FoldId id = FoldId.completedBy(newest(tweets));
    Lane lane = heap.lane();
    List<Member> first = members.stream().map(Joining::member).toList();
    ledger.form(
        id,
        new FoldEvent.Formed(now, lane.handle(), lane.team(), heap.entry(), first),
        salts.get());
    heap.becomes(id);
    settle(members);
    heaps.alike(heap).ifPresent(other -> resemble(other, id, now));
  }

  /** The fold that one of these completed, where the answer to that was lost. */
  private Optional<FoldId> formedBefore(List<Seen> tweets, Collection<Held> held) {
    Set<FoldId> showing = held.stream().map(Held::fold).collect(Collectors.toSet());
    return tweets.stream()
        .map(tweet -> FoldId.completedBy(tweet.ticket()))
        .filter(id -> showing.contains(id) && heaps.of(id).isEmpty())
        .findFirst();
  }

  private List<Joining> members(List<Seen> tweets) {
    Map<TicketId, Glance> glances =
        board.glance(tweets.stream().map(Seen::ticket).toList()).stream()
            .collect(Collectors.toMap(glance -> glance.story().ticket().id(), Function.identity()));
    return tweets.stream()
        .map(tweet -> glances.get(tweet.ticket()))
        .flatMap(glance -> glance == null ? Stream.<Joining>empty() : joins(glance).stream())
        .toList();
  }

  private static TicketId newest(List<Seen> tweets) {
    return tweets.stream().max(Comparator.comparing(Seen::at)).orElseThrow().ticket();
  }

  private void resemble(FoldId fold, FoldId other, Instant now) {
    ledger.active(
        fold, "alike:" + other, active -> new Decision.Event(active.resemble(other, now)));
  }

  private void flush(Instant now) {
    for (FoldId fold : List.copyOf(joining.keySet())) {
      List<Joining> members = joining.getOrDefault(fold, List.of());
      FoldKept kept =
          ledger.active(
              fold,
              "join:" + members.getFirst().ticket() + ":" + members.getLast().ticket(),
              active -> joined(active, members, now));
      if (kept instanceof FoldKept.Overtaken) {
        continue;
      }
      if (kept instanceof FoldKept.Over || kept instanceof FoldKept.Missing) {
        heaps.of(fold).ifPresent(Heap::ends);
      }
      settle(members);
      joining.remove(fold);
    }
  }

  /** Whoever was in it before, and was taken out, does not come back by itself. */
  private static Decision joined(Fold.Active fold, List<Joining> members, Instant now) {
    Set<TicketId> known = new LinkedHashSet<>();
    fold.facts().places().forEach(place -> known.add(place.ticket()));
    List<Member> others =
        members.stream()
            .map(Joining::member)
            .filter(member -> !known.contains(member.ticket()))
            .toList();
    return others.isEmpty()
        ? new Decision.No(new FoldKept.NotInIt())
        : new Decision.Event(fold.join(null, others, now));
  }

  /** Those that never had a card need none; whatever happens to one later calls for it again. */
  private void settle(List<Joining> members) {
    List<TicketId> tickets = members.stream().map(Joining::ticket).toList();
    Set<TicketId> folded = stories.holding(tickets).keySet();
    Set<TicketId> shown = places.find(tickets).keySet();
    members.stream()
        .filter(member -> folded.contains(member.ticket()) && !shown.contains(member.ticket()))
        .forEach(member -> places.folded(member.ticket(), member.length()));
  }
}
