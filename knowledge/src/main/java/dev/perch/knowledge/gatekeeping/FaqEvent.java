package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to an entry. */
public sealed interface FaqEvent {
  /** When. */
  Instant at();

  /** Who did it: a user's id; {@link Gatekeeping#PERCH} where nobody did. */
  String by();

  /**
   * Somebody wrote down how the entry should be.
   *
   * @param base the version that they began from; null for an entry that is new
   * @param note why, in their words; may be empty
   */
  record Proposed(Content content, @Nullable String base, String note, String by, Instant at)
      implements FaqEvent {}

  /** Whoever proposed it took it back. */
  record Withdrawn(int proposal, String by, Instant at) implements FaqEvent {}

  /** It will not be published as it is. */
  record Returned(int proposal, String reason, String by, Instant at) implements FaqEvent {}

  /**
   * These are the official words from now on.
   *
   * @param proposal the number of the proposal that they come from; null for the editor's own
   * @param note what changed, in words; may be empty
   */
  record Published(Content content, @Nullable Integer proposal, String note, String by, Instant at)
      implements FaqEvent {}

  /**
   * These will be the official words from a later moment on.
   *
   * @param note what changes, in words; null for nothing said
   */
  record Scheduled(
      Content content,
      @Nullable Integer proposal,
      Instant due,
      String by,
      Instant at,
      @Nullable String note)
      implements FaqEvent {}

  /** What was scheduled will not happen. */
  record Unscheduled(String by, Instant at) implements FaqEvent {}

  /** It is not suggested any more. */
  record Retired(String reason, String by, Instant at) implements FaqEvent {}

  /** It is suggested again, as it last stood. */
  record Restored(String by, Instant at) implements FaqEvent {}

  /**
   * Somebody looked it over and found it right.
   *
   * @param until the last day for which that holds; null for good
   */
  record Reviewed(@Nullable LocalDate until, String by, Instant at) implements FaqEvent {}
}
