package dev.perch.desk;

import java.time.Instant;

/** Who of several replicas does what only one should. */
public interface Turns {
  /**
   * Takes or keeps a turn until then.
   *
   * @param work what it is about, such as {@code read:AcmeCare}
   * @return whether it is ours
   */
  boolean take(String work, Instant now, Instant until);

  /** Gives it back, so that another need not wait. */
  void release(String work);
}
