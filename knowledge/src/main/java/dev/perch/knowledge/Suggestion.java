package dev.perch.knowledge;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An entry that may answer a question, and why.
 *
 * @param faq the entry
 * @param probability how likely it is the right one, from 0 to 1, by what the bank itself teaches
 * @param strength the same in words
 * @param matchedWords the words of the question that spoke for this entry, as the customer wrote
 *     them, in that order; words that tell entries little apart ("my") are left out. Empty where
 *     the meaning is near and no word is the same.
 * @param matchedWording the entry's wording, or else its title, that comes nearest to the question
 */
public record Suggestion(
    Faq faq,
    double probability,
    Strength strength,
    Set<String> matchedWords,
    String matchedWording) {
  public Suggestion {
    matchedWords = Collections.unmodifiableSet(new LinkedHashSet<>(matchedWords));
  }
}
