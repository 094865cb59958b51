package dev.perch.ticket;

/** How soon somebody should look. Kept in stories: none is renamed. */
public enum Urgency {
  /** It may wait: praise, a remark. */
  LOW,
  NORMAL,
  /** Before all others. */
  URGENT
}
