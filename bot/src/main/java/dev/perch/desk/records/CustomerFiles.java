package dev.perch.desk.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of customers beside their tickets: how X showed them last, and what agents noted.
 * All of it is somebody's words, stands under the customer's own key, and goes when they are
 * erased.
 */
public interface CustomerFiles {
  /** How X showed them last. */
  Optional<Profile> profile(String customer);

  /** Keeps how X shows them now. */
  void keep(String customer, Profile profile);

  /** What agents noted, oldest first. */
  List<Note> notes(String customer);

  /** Keeps a note; one of the same id is the same note. */
  void keep(String customer, Note note);

  /** Removes a note; nothing happens where there is none. */
  void remove(String customer, String note);

  /** Removes all of it. */
  void erase(String customer);

  /**
   * What an agent noted.
   *
   * @param id names it among the customer's
   * @param by Slack's id of whoever wrote it
   */
  record Note(String id, String by, Instant at, String text) {}
}
