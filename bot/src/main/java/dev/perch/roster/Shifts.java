package dev.perch.roster;

import java.util.Map;
import java.util.Optional;

/**
 * Where is kept who is at work: how it is now, and no history. Somebody who never said is not in
 * it.
 */
public interface Shifts {
  Optional<Shift> of(String user);

  /** Everybody's, by user id. */
  Map<String, Shift> all();

  void put(String user, Shift shift);
}
