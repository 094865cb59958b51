package dev.perch.ticket;

/** Why an owner cannot go on. The names are kept in stories: none is renamed. */
public enum Absence {
  /** They are no member of the workspace, or of the team, any more. */
  LEFT,
  /** Their shift is over. */
  OFF_SHIFT,
  /** They are on a break. */
  BREAK
}
