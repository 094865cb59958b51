package dev.perch.redis.tickets;

import dev.perch.redis.line.Chain;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;

/**
 * A ticket's events as lines of a {@link Chain}. The format is kept for ever: version 1 is read by
 * every later Perch.
 */
public final class EventCodec {
  private static final Chain<TicketEvent> CHAIN = new Chain<>(TicketEvent.class, 1);

  private EventCodec() {}

  /** What follows a story of that head. */
  static List<String> lines(String head, String operation, List<TicketEvent> events) {
    return CHAIN.lines(head, operation, events);
  }

  /** How an operation stands in a line. */
  static String mark(String operation) {
    return Chain.mark(operation);
  }

  /**
   * The story that the lines tell, one or more.
   *
   * @throws BrokenStory naming ticket and event, if one cannot be read
   */
  public static Story story(TicketId ticket, List<String> lines) {
    try {
      Chain.Told<TicketEvent> told = CHAIN.told(lines);
      return new Story(told.events(), told.operations(), told.head());
    } catch (Chain.Broken e) {
      BrokenStory broken =
          new BrokenStory(
              "event %d of ticket %s cannot be read: %s"
                  .formatted(e.index, ticket, e.getMessage()));
      broken.initCause(e);
      throw broken;
    }
  }

  /** SHA-256 of a line as it stands, 64 lower-case hex digits. */
  static String hash(String line) {
    return Chain.hash(line);
  }
}
