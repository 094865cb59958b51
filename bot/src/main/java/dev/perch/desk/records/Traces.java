package dev.perch.desk.records;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** How a person is found, and what hangs on the stories of their tickets beside the words. */
public interface Traces {
  /** The id of whoever wrote to us under that name on X, with or without {@code @}. */
  Optional<String> named(String name);

  /** All tickets of a customer, by X's id of them. */
  List<TicketId> tickets(String customer);

  /** Removes how our replies in that ticket were changed, from which the bank learns. */
  void forget(Story story);
}
