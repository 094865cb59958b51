package dev.perch.desk;

import dev.perch.ticket.TicketId;
import org.slf4j.MDC;

/**
 * Puts a ticket's id beside whatever this thread logs, until it is closed, so that an operator
 * finds all that was said about a ticket.
 */
public final class TicketLog implements AutoCloseable {
  private static final String KEY = "ticket";

  private TicketLog() {}

  public static TicketLog of(TicketId ticket) {
    MDC.put(KEY, ticket.value());
    return new TicketLog();
  }

  @Override
  public void close() {
    MDC.remove(KEY);
  }
}
