package dev.perch.knowledge;

import java.util.List;

/** Finds what the bank knows. Safe for use by many threads. */
public interface Answers {

  /**
   * The entries that seem to answer {@code question}, best first, at most {@code most} of them.
   * Nothing is often the right answer: an entry that explains too little of the question is left
   * out, and so is one whose review is overdue. Any text may be asked, however hostile.
   */
  List<Suggestion> suggest(Question question, int most);

  /**
   * The entries that have to do with {@code text}, best first, at most {@code most} of them. For a
   * person who looks for an entry: title, wordings, answers and tags are searched, beginnings of
   * words and slips of one letter count, and entries overdue for review are found too.
   */
  List<Faq> search(String text, int most);
}
