package dev.perch.ticket;

/** How far the clock of a reply has run. Kept in stories: none is renamed. */
public enum ClockStage {
  /** Half of the time is gone. */
  HALF,
  /** Four fifths are gone. */
  MOST,
  /** All of it: the customer waits longer than they should. */
  BREACHED
}
