package dev.perch.desk;

import dev.perch.knowledge.Strength;
import java.util.List;
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
 */
public record SuggestedAnswer(
    String faq,
    String version,
    String title,
    String text,
    @Nullable Strength strength,
    List<String> matched,
    String wording) {
  public SuggestedAnswer {
    matched = List.copyOf(matched);
  }
}
