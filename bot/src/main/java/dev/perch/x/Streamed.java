package dev.perch.x;

/** What came of asking X for an answer that does not end. */
sealed interface Streamed {
  /** It began. */
  record Comes(LongAnswer lines) implements Streamed {}

  /** X did not begin it, or we cannot tell. */
  record No(Answer.Failed failed) implements Streamed {}
}
