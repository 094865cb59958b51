package dev.perch.desk.records;

import java.time.Instant;

/**
 * The seals under the stories. Each event carries the hash of the one before, so no event changes
 * unseen but the last ones; an hour's heads, sealed in lines that are chained as well, hold those.
 */
public interface Seals {
  /**
   * Seals what has changed, if the last seal is an hour old. Harmless at any other time, and on
   * several replicas at once.
   */
  void once(Instant now);
}
