package dev.perch.desk.records;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a person is found, and what hangs on the stories of their tickets beside the words. */
public interface Traces {
  /**
   * The id of whoever wrote to us under that name on X, with or without {@code @}; also of somebody
   * who was erased, where {@link #erasing} was told the name.
   */
  Optional<String> named(String name);

  /** All tickets of a customer, by X's id of them. */
  List<TicketId> tickets(String customer);

  /**
   * A person is being erased who went by these names: from now on they are found by them, of which
   * only salted hashes are kept, so that it can be looked after once more.
   */
  void erasing(String customer, Set<String> names);

  /** Removes how our replies in that ticket were changed, from which the bank learns. */
  void forget(Story story);
}
