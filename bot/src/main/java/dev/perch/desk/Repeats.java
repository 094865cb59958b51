package dev.perch.desk;

import java.time.Instant;

/**
 * What is told more than once, and to any of several replicas, and is to be heard once. It outlasts
 * the process.
 */
public interface Repeats {
  /**
   * Whether nobody has heard of it so far; from now on somebody has. Of several who ask at the same
   * time one is told so.
   *
   * @param what a name of it that nothing else has, such as {@code event:Ev123}
   * @param until how long it is remembered, that moment included
   */
  boolean isNew(String what, Instant now, Instant until);

  /** It was not heard after all, and may come again. */
  void forget(String what);
}
