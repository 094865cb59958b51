package dev.perch.knowledge;

import java.util.List;

/**
 * Tells how near a customer's words come to what the bank holds: nearer than a suggestion need be,
 * so near that one of the two says nothing new. Safe for use by many threads.
 */
public interface Likeness {

  /** Of each entry the wording that says nearly the same as {@code words}, if one does. */
  List<Near> nearlyTheSame(String words);

  /** Whether one says nearly the same as the other. */
  boolean nearlyTheSame(String one, String other);

  /** Whether {@code words} are in the language in which the entry is asked. */
  boolean speaks(FaqId entry, String words);

  /** A wording of an entry. */
  record Near(FaqId faq, String wording) {}
}
