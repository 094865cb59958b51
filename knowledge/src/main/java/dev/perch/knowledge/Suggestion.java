package dev.perch.knowledge;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An entry that may answer a question, and why.
 *
 * @param faq the entry
 * @param score how much of the question it explains: 0 is nothing, 1 about all that matters; a
 *     close match goes beyond. Good for ordering and for showing; no probability.
 * @param matchedWords the words of the question that spoke for this entry, as the customer wrote
 *     them, in that order; words that tell entries little apart ("my") are left out
 * @param matchedWording the entry's wording, or else its title, that has most in common with the
 *     question
 */
public record Suggestion(Faq faq, double score, Set<String> matchedWords, String matchedWording) {
  public Suggestion {
    matchedWords = Collections.unmodifiableSet(new LinkedHashSet<>(matchedWords));
  }
}
