package dev.perch.desk;

import java.time.Instant;
import java.util.List;

/** What a handle's own timeline on X shows. */
public interface OwnPosts {
  /**
   * Its replies of that time, newest first.
   *
   * @param from inclusive
   * @param to exclusive
   * @throws Unavailable if X could not be read to the end
   */
  List<Reply> replies(String handle, Instant from, Instant to);

  /** A reply as X has it. */
  record Reply(String tweet, Instant at) {}
}
