package dev.perch.desk.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A gatekeeper goes, or comes back. */
public sealed interface AwayEvent {
  /** Whose absence it is. */
  String user();

  /** When they said so. */
  Instant at();

  /**
   * They are away.
   *
   * @param until when they will be back; null until they say so
   */
  record WentAway(String user, @Nullable Instant until, Instant at) implements AwayEvent {}

  /** They are back. */
  record CameBack(String user, Instant at) implements AwayEvent {}
}
