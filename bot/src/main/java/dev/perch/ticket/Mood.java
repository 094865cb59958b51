package dev.perch.ticket;

/** How the customer sounds. Kept in stories: none is renamed. */
public enum Mood {
  PLEASED,
  NEUTRAL,
  UPSET,
  FURIOUS
}
