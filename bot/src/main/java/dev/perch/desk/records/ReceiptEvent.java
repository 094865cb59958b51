package dev.perch.desk.records;

import java.time.Instant;
import java.time.LocalDate;

/** The desk's receipts, a line each. */
public sealed interface ReceiptEvent {
  /**
   * A day's receipt was given.
   *
   * @param onX how many replies X showed
   * @param held how many Perch had recorded
   * @param slowestSeconds how long the customer who waited longest had waited; 0 without replies
   */
  record Given(
      LocalDate day, int onX, int held, long slowestSeconds, int byHand, int unknown, Instant at)
      implements ReceiptEvent {}
}
