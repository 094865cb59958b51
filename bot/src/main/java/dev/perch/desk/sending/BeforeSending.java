package dev.perch.desk.sending;

import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketFacts;
import java.util.Optional;

/** The last look at what a reply answers. */
@FunctionalInterface
public interface BeforeSending {
  /** Sends without a look. */
  BeforeSending NO_LOOK = (_, _) -> Optional.empty();

  /** Why a reply to that tweet is not sent after all; nothing where it may be, or nobody knows. */
  Optional<SendRefusal> refusal(TicketFacts facts, String target);
}
