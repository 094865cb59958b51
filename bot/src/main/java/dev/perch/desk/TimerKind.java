package dev.perch.desk;

/**
 * What time may do to a ticket; at most one timer of a kind runs for a ticket. Kept in Redis: none
 * is renamed.
 */
public enum TimerKind {
  /** The claim's time is up. */
  LAPSE,
  /** The claim's time is nearly up. */
  WARN,
  /** Whoever should sign a reply off has not: a deputy may. */
  DEPUTY,
  /** Nobody accepted the hand-off. */
  RETURN,
  /** Look on X whether the reply is there. */
  LOOK,
  /** The customer kept silent after our reply. */
  RESOLVE,
  /** The clock of the word that waits comes to its next stage. */
  CLOCK,
  /** What was put off comes back. */
  WAKE,
  /** A promise comes due. */
  PROMISE,
  /** A reply of ours is to go from X. */
  DELETION
}
