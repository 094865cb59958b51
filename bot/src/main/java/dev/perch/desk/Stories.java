package dev.perch.desk;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where stories are kept. {@link #append} is the one gate: nothing about a ticket changes in any
 * other way.
 */
public interface Stories {
  /** The story of a ticket, if there is one. */
  Optional<Story> read(TicketId ticket);

  /** The words of a ticket; {@link Words#NONE} where there are none (any more). */
  Words words(TicketId ticket);

  /**
   * Appends events, their words and all that follows from them, or nothing.
   *
   * <p>If the story is longer than the caller has seen, nothing is written: if the operation is
   * among the events that came since, it is answered as done, otherwise as overtaken. So a call
   * whose answer got lost may be made again. What takes a reply back that is no longer in the
   * outbox is answered as overtaken, too.
   */
  Appended append(Append append);

  /**
   * One change.
   *
   * @param seen the story as the caller read it; null for a ticket that is new
   * @param operation names the act: the same act told twice has the same name
   * @param events one or more
   * @param words what is new of them
   * @param consequences what follows for timers, indexes and the outbox
   */
  record Append(
      TicketId ticket,
      @Nullable Story seen,
      String operation,
      List<TicketEvent> events,
      Words words,
      Consequences consequences) {}

  /** What came of an append. */
  sealed interface Appended {
    /** It is in the story, by this call or an earlier one. */
    record Done(Story story) implements Appended {}

    /** The story went on without us: read it and decide again. */
    record Overtaken() implements Appended {}
  }
}
