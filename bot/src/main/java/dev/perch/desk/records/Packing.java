package dev.perch.desk.records;

import java.time.Instant;

/**
 * Makes tickets small that have been closed for an hour. Nobody who reads one sees a difference;
 * one that is opened again is as it was.
 */
public interface Packing {
  /**
   * Packs some of those whose time has come. Harmless at any other time, and on several replicas at
   * once.
   *
   * @return how many it looked at; there may be more where it is not 0
   */
  int once(Instant now);
}
