package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;
import java.time.Instant;
import java.time.LocalDate;

/** Perch turned to somebody about the FAQ bank by itself. */
public sealed interface FaqAskEvent {
  /** The entry that it was about. */
  FaqId faq();

  /** When. */
  Instant at();

  /**
   * The owner was asked whether the entry is still right.
   *
   * @param until the last day for which it was, as it stood
   * @param expired whether that day had passed
   * @param channel where the question stands
   * @param ts its message there
   */
  record OwnerAsked(
      FaqId faq, LocalDate until, boolean expired, String channel, String ts, Instant at)
      implements FaqAskEvent {}

  /** That question waits for no answer any more, and its message says why. */
  record OwnerAnswered(FaqId faq, LocalDate until, boolean expired, Instant at)
      implements FaqAskEvent {}

  /** The spare was told that they may decide on a proposal. */
  record SpareTold(FaqId faq, int proposal, Instant at) implements FaqAskEvent {}
}
