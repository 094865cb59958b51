package dev.perch.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a reply of ours off X.
 *
 * @param number index of its {@code DeletionAsked}, under which the reason stands
 * @param outcome what X made of it; null while nobody knows
 */
public record Deletion(int number, AgentId by, Instant at, @Nullable Outcome outcome) {
  /** Whether X has still to be asked, or its answer to be found out. */
  public boolean pending() {
    return outcome == null;
  }

  /** Whether the reply stands on X no more. */
  public boolean done() {
    return outcome == Outcome.DELETED || outcome == Outcome.GONE;
  }

  Deletion answered(Outcome now) {
    return new Deletion(number, by, at, now);
  }

  /** What X made of it. The names are kept in stories: none is renamed. */
  public enum Outcome {
    /** X took it away. */
    DELETED,
    /** It does not stand there any more, by us or by others. */
    GONE,
    /** X does not let us: it is no tweet of the handle's. */
    NOT_ALLOWED,
    /** X does not take our keys. */
    NOT_AUTHORIZED,
    /** X gave no clear answer for some minutes, and the reply still stands. */
    STANDS
  }
}
