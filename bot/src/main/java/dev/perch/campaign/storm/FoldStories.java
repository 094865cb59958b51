package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where folds are kept. {@link #append} is the one gate: nothing about a fold changes in any other
 * way, nor which tickets it shows.
 */
public interface FoldStories {
  /** The story of a fold, if there is one. */
  Optional<FoldStory> read(FoldId id);

  /** Its words; {@link FoldWords#NONE} where there are none (any more). */
  FoldWords words(FoldId id);

  /** Folds that are not over, the oldest first. */
  List<FoldId> active(int most);

  /** By which fold these tickets are shown; those that have a card of their own are missing. */
  Map<TicketId, Held> holding(Collection<TicketId> tickets);

  /** Folds with which time has something to do by now, at most {@code most}. */
  List<FoldId> due(Instant now, int most);

  /** That fold's next moment is another: its owner was there. */
  void again(FoldId id, Instant next);

  /**
   * Appends events with all that follows from them, or nothing. The same operation told twice is
   * answered as done.
   *
   * @return the story with them; nothing if it went on without the caller, who reads it and decides
   *     again
   */
  Optional<FoldStory> append(Append append);

  /**
   * Which fold shows a ticket.
   *
   * @param head whether it stands for the fold in the order of work
   */
  record Held(FoldId fold, boolean head) {}

  /**
   * One change.
   *
   * @param seen the story as the caller read it; null for a fold that is new
   * @param operation names the act: the same act told twice has the same name
   * @param words what is new of them
   * @param consequences what follows for tickets, queues and timers
   */
  record Append(
      FoldId id,
      @Nullable FoldStory seen,
      String operation,
      List<FoldEvent> events,
      FoldWords words,
      FoldConsequences consequences) {
    public Append {
      events = List.copyOf(events);
    }
  }
}
