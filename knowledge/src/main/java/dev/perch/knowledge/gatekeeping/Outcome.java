package dev.perch.knowledge.gatekeeping;

import org.jspecify.annotations.Nullable;

/** What came of something done to an entry. */
public sealed interface Outcome {
  /**
   * It is in the story, by this call or an earlier one with the same operation.
   *
   * @param unplanned what was planned until this call; null where that was nothing, or still is
   */
  record Done(Entry entry, Entry.@Nullable Next unplanned) implements Outcome {}

  /** There is no such entry. */
  record Missing() implements Outcome {}

  /** The entry is another than the one that was looked at: look again, and decide again. */
  record Moved(Entry entry) implements Outcome {}

  /** Somebody has decided on it, or taken it back. */
  record Decided(Entry entry) implements Outcome {}

  /** An entry of that name is there already. */
  record Taken(Entry entry) implements Outcome {}

  /** It would change nothing. */
  record Same(Entry entry) implements Outcome {}

  /** Only who proposed it takes it back. */
  record NotYours(Entry entry) implements Outcome {}
}
