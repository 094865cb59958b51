package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Counts what belongs to a crisis, out of the tickets' own stories: so what is counted at its end
 * is what happened since its beginning.
 */
public final class CrisisCounting {
  /** So long before it began the picture starts. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** A picture of more than two weeks shows the last two. */
  private static final long MOST_SLOTS = 2_016;

  private static final int QUICK = 500;
  private static final int PAGE = 500;

  /** Reading more would keep a crisis from ending; a review that lacks some says so. */
  private static final int MOST = 50_000;

  private final CrisisHolding holding;
  private final HeardTickets heard;
  private final Board board;
  private final Volumes volumes;
  private final HeldPosts posts;

  public CrisisCounting(
      CrisisHolding holding, HeardTickets heard, Board board, Volumes volumes, HeldPosts posts) {
    this.holding = holding;
    this.heard = heard;
    this.board = board;
    this.volumes = volumes;
    this.posts = posts;
  }

  /** By the tickets heard of last only, for somebody who waits; without the ten minutes. */
  public CrisisNumbers quickly(Known known) {
    Tally tally = tally(known, QUICK);
    return numbers(known, tally, List.of());
  }

  /** All of it, until then. */
  public CrisisNumbers all(Known known, Instant until) {
    Tally tally = tally(known, MOST);
    return numbers(known, tally, slots(known, tally, until));
  }

  /** What was counted so far, ticket by ticket, so that no more than a page is in memory. */
  private static final class Tally {
    private final HoldingStatement statement;
    private final Instant begin;

    /** Our replies in each ten minutes, and those of them to the crisis's tickets. */
    private final Map<Long, Integer> replies = new HashMap<>();

    private final Map<Long, Integer> onIt = new HashMap<>();
    private int matching;
    private int answered;
    private int waiting;
    private boolean cut;

    Tally(HoldingStatement statement, Instant begin) {
      this.statement = statement;
      this.begin = begin;
    }

    void count(Glance glance) {
      TicketFacts facts = glance.story().ticket().facts();
      add(facts, replies);
      if (!concerns(glance) || !livedOn(glance.story(), facts)) {
        return;
      }
      add(facts, onIt);
      matching++;
      answered += facts.replies().isEmpty() ? 0 : 1;
      waiting += facts.waitingSince() == null ? 0 : 1;
    }

    private static void add(TicketFacts facts, Map<Long, Integer> counts) {
      facts.replies().stream()
          .filter(Tally::isPublic)
          .forEach(reply -> counts.merge(Volumes.slot(reply.at()), 1, Integer::sum));
    }

    /** In private we answer too, but nobody sees it: the picture is of what happened in public. */
    private static boolean isPublic(Reply reply) {
      return reply.road() == Road.PUBLIC;
    }

    /**
     * By any word of the customer's: whoever says thanks at last has asked about it all the same.
     */
    private boolean concerns(Glance glance) {
      return statement.concerns(
          glance.words().suggestions().values().stream().flatMap(List::stream).toList(),
          glance.words().mentions().values().stream().map(Mention::text));
    }

    /** Whether anything was said, or to be said, since the picture begins. */
    private boolean livedOn(Story story, TicketFacts facts) {
      return facts.waitingSince() != null
          || !story.events().get(facts.lastWord().index()).at().isBefore(begin)
          || facts.replies().stream().anyMatch(reply -> !reply.at().isBefore(begin));
    }
  }

  private Tally tally(Known known, int most) {
    Instant begun = known.crisis().facts().begun();
    Tally tally = new Tally(holding.statement(known), begun.minus(BEFORE));
    // Those who waited when it began are answered in it, as CrisisTickets has it.
    Instant from = begun.minus(CrisisTickets.BEFORE);
    for (int skip = 0; skip < most; skip += PAGE) {
      List<TicketId> page = heard.since(from, skip, PAGE);
      board.glance(page).forEach(tally::count);
      if (page.size() < PAGE) {
        return tally;
      }
    }
    tally.cut = true;
    return tally;
  }

  private CrisisNumbers numbers(Known known, Tally tally, List<Slot> slots) {
    boolean real = !known.crisis().facts().drill() && known.crisis() instanceof Crisis.InForce;
    return new CrisisNumbers(
        tally.matching, tally.answered, tally.waiting, real ? posts.count() : 0, tally.cut, slots);
  }

  private List<Slot> slots(Known known, Tally tally, Instant until) {
    long last = Volumes.slot(until);
    long first = Volumes.slot(known.crisis().facts().begun().minus(BEFORE));
    return LongStream.rangeClosed(Math.max(first, last - MOST_SLOTS), last)
        .mapToObj(slot ->
            new Slot(
                Volumes.begin(slot),
                volumes.of(slot).getOrDefault(VolumeAlarm.ALL, 0),
                tally.replies.getOrDefault(slot, 0),
                tally.onIt.getOrDefault(slot, 0)))
        .toList();
  }
}
