package dev.perch.desk.sending;

import static dev.perch.ticket.Withdrawal.DELETED;

import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tweets whose words we keep, and when each is to be looked at next. An append that brings or
 * removes words fills it; which words there are the story and its words say.
 */
public interface KeptTweets {
  /**
   * How long a tweet is not looked at: what is deleted on X must be gone here within a day, and
   * four hours are for trouble.
   */
  Duration EVERY = Duration.ofHours(20);

  /** Those whose time has come, the longest overdue first, at most so many. */
  List<Kept> due(Instant now, int most);

  /** Looked at now; it is its turn again then. */
  void next(Kept kept, Instant when);

  /** Nothing of it is kept any more. */
  void forget(Kept kept);

  /**
   * A tweet, by its oldest id, and its ticket.
   *
   * @param due when it should have been looked at
   */
  record Kept(TicketId ticket, String tweet, Instant due) {}

  /**
   * What an append does to it.
   *
   * @param kept tweets that are to be looked at {@link #EVERY} after it, unless they are sooner
   * @param gone tweets that are never to be looked at again; one that is merely not shown to us may
   *     come back, and is
   */
  record Change(List<String> kept, List<String> gone) {
    public Change {
      kept = List.copyOf(kept);
      gone = List.copyOf(gone);
    }

    /** The change by these events, after which the ticket stands so. */
    public static Change by(Ticket after, List<TicketEvent> events) {
      List<String> gone = new ArrayList<>();
      boolean speaks = false;
      for (TicketEvent event : events) {
        switch (event) {
          case TicketEvent.Withdrawn(_, String tweet, Withdrawal why) when why == DELETED ->
              gone.add(tweet);
          case TicketEvent.Erased _ ->
              after.facts().said().forEach(said -> gone.add(said.tweet().id()));
          case TicketEvent.Opened _,
              TicketEvent.CustomerWrote _,
              TicketEvent.CustomerEdited _,
              TicketEvent.Restored _,
              TicketEvent.Reopened _ ->
              speaks = true;
          default -> {}
        }
      }
      return new Change(speaks ? standing(after.facts()) : List.of(), gone);
    }

    private static List<String> standing(TicketFacts facts) {
      return facts.said().stream()
          .filter(said -> said.withdrawn() == null)
          .map(said -> said.tweet().id())
          .toList();
    }
  }
}
