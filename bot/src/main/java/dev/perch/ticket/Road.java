package dev.perch.ticket;

import org.jspecify.annotations.Nullable;

/** By which way words go between a customer and us. Kept in stories: none is renamed. */
public enum Road {
  /** As tweets, before everybody. */
  PUBLIC,
  /** As direct messages, between the two of us. */
  DIRECT;

  /** What stands in an event: nothing for the public road, which is all there was at first. */
  static @Nullable Road kept(Road road) {
    return road == PUBLIC ? null : road;
  }

  /** What an event means that says so. */
  public static Road of(@Nullable Road kept) {
    return kept == null ? PUBLIC : kept;
  }
}
