package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;

/**
 * What a gatekeeper decides on a customer's words.
 *
 * @param tweet under which they are kept
 * @param faq the entry that they were shown with
 */
public record LessonAction(String tweet, FaqId faq, Choice choice) {
  /** What is to become of them. */
  public enum Choice {
    /** Of two entries that claim them, they are a wording of this one. */
    KEEP,
    /** They are one of the other. */
    MOVE,
    /** They are no wording: what was learned is undone, and stays so. */
    DROP
  }
}
