package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.Crises.Known;
import java.util.Optional;
import java.util.Set;

/** What came of something asked of crises. */
public sealed interface CrisisKept {
  /** It was done, by this call or an earlier one with the same operation. */
  record Done(CrisisStory story) implements CrisisKept {}

  /** Only PR and the leads may do that; and, where {@code leader} says so, whoever leads it. */
  record NotYours(boolean leader) implements CrisisKept {}

  /** Only members of the workspace act. */
  record Stranger() implements CrisisKept {}

  /** Another is in force already; nothing where it ended in this moment. */
  record Another(Optional<Known> other) implements CrisisKept {}

  /** It stands differently by now: that can be done no more. */
  record Over(Crisis crisis) implements CrisisKept {}

  /** All of it stood there already. */
  record NothingNew() implements CrisisKept {}

  /**
   * Others changed the same meanwhile: nothing was written, so that nobody's words are lost.
   *
   * @param by the one who did so last
   */
  record ChangedSince(Known now, String by, Set<CrisisPart> parts) implements CrisisKept {
    public ChangedSince {
      parts = Set.copyOf(parts);
    }
  }

  /** There is no such crisis, or none in force. */
  record Missing() implements CrisisKept {}

  /** Others were faster three times. */
  record Overtaken() implements CrisisKept {}
}
