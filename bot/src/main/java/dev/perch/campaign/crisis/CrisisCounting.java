package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.desk.RecentTickets;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Counts what belongs to a crisis. */
public final class CrisisCounting {
  /** So long before it began the picture starts. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** A picture of more than two weeks shows the last two. */
  private static final long MOST_SLOTS = 2_016;

  private static final int QUICK = 500;

  private final CrisisHolding holding;
  private final RecentTickets recent;
  private final Board board;
  private final Volumes volumes;
  private final HeldPosts posts;
  private final InstantSource clock;

  public CrisisCounting(
      CrisisHolding holding,
      RecentTickets recent,
      Board board,
      Volumes volumes,
      HeldPosts posts,
      InstantSource clock) {
    this.holding = holding;
    this.recent = recent;
    this.board = board;
    this.volumes = volumes;
    this.posts = posts;
    this.clock = clock;
  }

  /** By the newest tickets only, for somebody who waits; without the ten minutes. */
  public CrisisNumbers quickly(Known known) {
    return count(known, QUICK, clock.instant(), false);
  }

  /** All of it, until then. */
  public CrisisNumbers all(Known known, Instant until) {
    return count(known, RecentTickets.KEPT, until, true);
  }

  private CrisisNumbers count(Known known, int most, Instant until, boolean withSlots) {
    HoldingStatement statement = holding.statement(known);
    List<TicketId> ids = recent.openedSince(known.crisis().facts().begun().minus(BEFORE), most);
    List<TicketFacts> matching =
        board.glance(ids).stream()
            .filter(glance -> concerns(statement, glance))
            .map(glance -> glance.story().ticket().facts())
            .toList();
    boolean real = !known.crisis().facts().drill() && known.crisis() instanceof Crisis.InForce;
    return new CrisisNumbers(
        matching.size(),
        (int) matching.stream().filter(facts -> !facts.replies().isEmpty()).count(),
        (int) matching.stream().filter(facts -> facts.waitingSince() != null).count(),
        real ? posts.count() : 0,
        ids.size() >= most,
        withSlots ? slots(known, matching, until) : List.of());
  }

  private static boolean concerns(HoldingStatement statement, Glance glance) {
    int last = glance.story().ticket().facts().lastWord().index();
    return statement.concerns(
        glance.words().suggested(last),
        glance.words().mentions().values().stream().map(Mention::text));
  }

  private List<Slot> slots(Known known, List<TicketFacts> matching, Instant until) {
    Map<Long, Long> replies =
        matching.stream()
            .flatMap(facts -> facts.replies().stream())
            .map(Reply::at)
            .map(Volumes::slot)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long last = Volumes.slot(until);
    long first = Volumes.slot(known.crisis().facts().begun().minus(BEFORE));
    return LongStream.rangeClosed(Math.max(first, last - MOST_SLOTS), last)
        .mapToObj(slot ->
            new Slot(
                Volumes.begin(slot),
                volumes.of(slot).getOrDefault(VolumeAlarm.ALL, 0),
                replies.getOrDefault(slot, 0L).intValue()))
        .toList();
  }
}
