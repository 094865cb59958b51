package dev.perch.x;

/** What came of reading a handle's mentions once. */
sealed interface Round {
  /** Read as far back as was asked; that many became part of a ticket or were counted as none. */
  record Read(int taken) implements Round {}

  /** X gave no page, or not all; nothing was taken in. */
  record Unread(Answer.Failed why) implements Round {}
}
