package dev.perch.campaign.post;

import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.Mention;
import dev.perch.desk.RecentTickets;
import dev.perch.ticket.Mood;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what the last hour was like on a handle. Asks the store once a while, not per post. */
public final class Surroundings {
  private static final Duration HOUR = Duration.ofHours(1);

  /** A day has every hour once. */
  private static final int HOURS = 24;

  /** In a rush these are of the last hour alone, and then they say enough. */
  private static final int MOST = 1_000;

  private static final Duration FRESH = Duration.ofSeconds(20);

  private final RecentTickets recent;
  private final HeardTickets heard;
  private final Board board;
  private final Usual weeks;
  private Looked looked = new Looked(Instant.MIN, Map.of());

  /** One that knows of no week, and goes by the day. */
  public Surroundings(RecentTickets recent, HeardTickets heard, Board board) {
    this(recent, heard, board, (_, _) -> OptionalDouble.empty());
  }

  public Surroundings(RecentTickets recent, HeardTickets heard, Board board, Usual weeks) {
    this.recent = recent;
    this.heard = heard;
    this.board = board;
    this.weeks = weeks;
  }

  /** What is usual. */
  @FunctionalInterface
  public interface Usual {
    /**
     * How many of a handle's customers are upset in an hour like that one of the week; nothing
     * while no whole week is known.
     */
    OptionalDouble upset(String handle, Instant at);
  }

  private record Looked(Instant at, Map<String, LastHour> handles) {}

  /** The last hour on that handle, as it was at most twenty seconds ago. */
  public synchronized LastHour of(String handle, Instant now) {
    if (now.isBefore(looked.at()) || !now.isBefore(after(looked.at()))) {
      looked = new Looked(now, look(now));
    }
    return looked.handles().getOrDefault(handle, LastHour.CALM);
  }

  private static Instant after(Instant at) {
    return at.equals(Instant.MIN) ? at : at.plus(FRESH);
  }

  private Map<String, LastHour> look(Instant now) {
    List<TicketId> newest = recent.openedSince(now.minus(HOUR.multipliedBy(HOURS)), MOST);
    // Who asked last week and is furious now stands beside the post as much as who is new.
    Set<TicketId> tickets = new LinkedHashSet<>(newest);
    tickets.addAll(heard.since(now.minus(HOUR), 0, MOST));
    Map<String, List<Glance>> byHandle = new HashMap<>();
    for (Glance glance : board.glance(tickets)) {
      byHandle.computeIfAbsent(facts(glance).origin().handle(), _ -> new ArrayList<>()).add(glance);
    }
    Map<String, LastHour> hours = new HashMap<>();
    boolean whole = newest.size() < MOST;
    byHandle.forEach((handle, glances) ->
        hours.put(handle, lastHour(glances, now, whole, weeks.upset(handle, now))));
    return hours;
  }

  /**
   * {@code whole}: whether the day is known to its end; otherwise only hours with tickets count.
   */
  private static LastHour lastHour(
      List<Glance> glances, Instant now, boolean whole, OptionalDouble weekly) {
    List<Complaint> upset = new ArrayList<>();
    List<String> usual = new ArrayList<>();
    Map<Long, Integer> hours = new HashMap<>();
    for (Glance glance : glances) {
      TicketFacts facts = facts(glance);
      Instant wrote = wrote(facts);
      long ago = Duration.between(wrote, now).toHours();
      String text = said(glance, now.minus(HOUR));
      if (ago >= 1) {
        usual.add(text);
        hours.merge(ago, isUpset(facts) ? 1 : 0, Integer::sum);
      } else if (isUpset(facts)) {
        upset.add(new Complaint(facts.id(), facts.origin().customer(), text, wrote));
      }
    }
    List<Integer> before = new ArrayList<>();
    for (long ago = 1; ago < HOURS; ago++) {
      Integer count = hours.get(ago);
      if (count != null || whole) {
        before.add(count == null ? 0 : count);
      }
    }
    return new LastHour(upset, before, usual, weekly);
  }

  private static boolean isUpset(TicketFacts facts) {
    return Optional.ofNullable(facts.attention().triaged())
        .map(TicketEvent.Triaged::mood)
        .filter(mood -> mood == Mood.UPSET || mood == Mood.FURIOUS)
        .isPresent();
  }

  /** When they wrote last; as we know it of the first word, for that is when people saw it here. */
  private static Instant wrote(TicketFacts facts) {
    Said last = facts.lastWord();
    return last.index() == 0 ? facts.origin().opened() : last.tweet().posted();
  }

  /** What they wrote since then; the last word at least. */
  private static String said(Glance glance, Instant since) {
    TicketFacts facts = facts(glance);
    return facts.said().stream()
        .filter(said -> said.withdrawn() == null)
        .filter(said -> said.equals(facts.lastWord()) || said.tweet().posted().isAfter(since))
        .flatMap(said -> glance.words().mention(said.tweet().id()).stream())
        .map(Mention::text)
        .collect(Collectors.joining("\n"));
  }

  private static TicketFacts facts(Glance glance) {
    return glance.story().ticket().facts();
  }
}
