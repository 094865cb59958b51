package dev.perch.desk;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Strength;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as it stands on a card: a copy, so that what an agent approves is what they read.
 *
 * @param faq the entry's id
 * @param version the entry's version
 * @param title the entry's title
 * @param text the answer, filled, without signature
 * @param strength how sure it is; null for what was suggested before that was told
 * @param matched the customer's words that it matched on
 * @param wording the known wording it came closest to
 * @param handling what is special about answering it; absent in what was suggested before that was
 *     told
 * @param warning what stood against sending it when it was suggested, such as a dead link, in
 *     words; null for nothing
 */
public record SuggestedAnswer(
    String faq,
    String version,
    String title,
    String text,
    @Nullable Strength strength,
    List<String> matched,
    String wording,
    @Nullable Set<Content.Handling> handling,
    @Nullable String warning) {
  public SuggestedAnswer {
    matched = List.copyOf(matched);
    handling = handling == null ? Set.of() : Set.copyOf(handling);
  }

  /** One with nothing special, and nothing against it. */
  public SuggestedAnswer(
      String faq,
      String version,
      String title,
      String text,
      @Nullable Strength strength,
      List<String> matched,
      String wording) {
    this(faq, version, title, text, strength, matched, wording, Set.of(), null);
  }

  /** What is special about answering it. */
  @Override
  public Set<Content.Handling> handling() {
    return handling == null ? Set.of() : handling;
  }
}
