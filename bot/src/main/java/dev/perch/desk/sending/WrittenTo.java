package dev.perch.desk.sending;

import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The tickets whose customers we wrote to lately, whatever became of it. */
public interface WrittenTo {
  /** For so long they are known as such. */
  Duration KEPT = Duration.ofDays(10);

  /** Those in which a reply was begun, or told of as posted by hand, at that time or later. */
  List<TicketId> since(Instant from);
}
