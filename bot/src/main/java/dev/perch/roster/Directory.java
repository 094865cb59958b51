package dev.perch.roster;

import java.util.Optional;
import java.util.Set;

/** Where people and roles are looked up. Slow, and it may fail: {@link Roster} stands before it. */
public interface Directory {
  /** The person of that id, if there is one. */
  Optional<Person> person(String id);

  /** The ids of all who hold a role; empty for a role that nobody was given. */
  Set<String> holders(String role);
}
