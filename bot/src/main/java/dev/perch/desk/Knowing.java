package dev.perch.desk;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import java.util.Optional;

/** What is known of an entry beside what it says. Asked for each suggestion: from memory. */
@FunctionalInterface
public interface Knowing {
  /** Knows nothing. */
  Knowing NOTHING = (_, _, _) -> Optional.empty();

  /**
   * The facts.
   *
   * @param variant which of its wordings for that place is suggested
   */
  Optional<EntryFacts> of(Faq faq, Place place, int variant);
}
