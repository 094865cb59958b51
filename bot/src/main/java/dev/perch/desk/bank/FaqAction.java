package dev.perch.desk.bank;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person asks of the FAQ bank. */
public sealed interface FaqAction {
  /** The entry that it is about. */
  FaqId id();

  /**
   * The entry shall say this: published where they may, proposed where not.
   *
   * @param proposal the one that these words answer; null for none
   * @param seen what they began from, see {@link Entry#shown}; null for an entry that is new
   * @param note what changed and why; may be empty
   * @param onlyPropose whether it is to be proposed whoever they are
   */
  record Write(
      FaqId id,
      Content content,
      @Nullable Integer proposal,
      @Nullable String seen,
      String note,
      boolean onlyPropose)
      implements FaqAction {}

  /**
   * A proposal is right as it stands.
   *
   * @param seen what its difference was shown against; null where there was none
   */
  record Approve(FaqId id, int proposal, @Nullable String seen) implements FaqAction {}

  /** A proposal goes back, with a reason. */
  record GiveBack(FaqId id, int proposal, String reason) implements FaqAction {}

  /** Whoever made a proposal takes it back. */
  record Withdraw(FaqId id, int proposal) implements FaqAction {}

  /**
   * The entry shall say this from a later moment on.
   *
   * @param proposal the one that these words are, or answer; null for none
   * @param seen what they began from, see {@link Entry#shown}; null for an entry that is new
   * @param due when; a moment that has passed is at once
   * @param note what changes and why; may be empty
   */
  record Schedule(
      FaqId id,
      Content content,
      @Nullable Integer proposal,
      @Nullable String seen,
      Instant due,
      String note)
      implements FaqAction {}

  /** What was planned for the entry shall not happen. */
  record Unschedule(FaqId id) implements FaqAction {}

  /** The entry shall be suggested no more. */
  record Retire(FaqId id, String reason) implements FaqAction {}

  /** A retired entry shall be suggested again. */
  record Restore(FaqId id) implements FaqAction {}

  /**
   * The entry shall say again what it said.
   *
   * @param seen what was in force when they looked; null where there was nothing
   */
  record RollBack(FaqId id, int version, @Nullable String seen) implements FaqAction {}

  /**
   * The entry is right.
   *
   * @param until the last day for which that holds; null for good
   */
  record StillRight(FaqId id, @Nullable LocalDate until) implements FaqAction {}
}
