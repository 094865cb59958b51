package dev.perch.desk.bank;

import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.Proposal;
import org.jspecify.annotations.Nullable;

/** What came of something asked of the FAQ bank. */
public sealed interface FaqKept {
  /**
   * It was done, by this call or an earlier one with the same operation.
   *
   * @param unplanned what was planned and was ended by this call; null for nothing
   */
  record Done(Entry entry, @Nullable Unplanned unplanned) implements FaqKept {}

  /** It was put to the gatekeepers. */
  record Proposed(Entry entry, Proposal proposal, Keepers keepers) implements FaqKept {}

  /** Only they may do that. */
  record NotYours(Keepers keepers) implements FaqKept {}

  /** Only members of the workspace act. */
  record Stranger() implements FaqKept {}

  /** The bank says no; never {@link Outcome.Done}. */
  record No(Outcome why) implements FaqKept {}
}
