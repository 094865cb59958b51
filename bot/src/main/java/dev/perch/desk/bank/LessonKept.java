package dev.perch.desk.bank;

import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.knowledge.learning.Lesson;

/** What came of a decision on a customer's words. */
public sealed interface LessonKept {
  /** It was done, by this call or an earlier one with the same operation. */
  record Done(Lesson lesson) implements LessonKept {}

  /** They have been decided on, have moved, or were erased: nothing was done. */
  record Gone() implements LessonKept {}

  /** Only they may do that. */
  record NotYours(Keepers keepers) implements LessonKept {}

  /** Only members of the workspace act. */
  record Stranger() implements LessonKept {}
}
