package dev.perch.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the FAQ bank, in one version.
 *
 * @param id its name, the same in every version
 * @param version names these very words: public replies pin it, so that a version found wrong leads
 *     to each reply that used it. Equal content has an equal version.
 * @param title the question in the company's own words; never blank
 * @param wordings ways in which customers ask it; may be empty
 * @param answers what we say, by place; {@link Place#TWEET} is always there. May hold the
 *     placeholders that {@link AnswerText} fills.
 * @param tags topics, in lower case, in the order given
 * @param owner the team or partner that keeps the entry right
 * @param reviewBy the last day on which the entry may be suggested unseen; null means no limit
 */
public record Faq(
    FaqId id,
    String version,
    String title,
    List<String> wordings,
    Map<Place, String> answers,
    Set<String> tags,
    String owner,
    @Nullable LocalDate reviewBy) {

  /**
   * @throws IllegalArgumentException if the title or the answer for a tweet is missing or blank
   */
  public Faq {
    if (title.isBlank()) {
      throw new IllegalArgumentException("FAQ " + id + " has no title");
    }
    if (answers.getOrDefault(Place.TWEET, "").isBlank()) {
      throw new IllegalArgumentException("FAQ " + id + " has no answer for a tweet");
    }
    wordings = List.copyOf(wordings);
    answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /** What we say at {@code place}; without words of its own, a place gets the next shorter ones. */
  public String answer(Place place) {
    return switch (place) {
      case TWEET -> answers.getOrDefault(Place.TWEET, "");
      case DM -> answers.getOrDefault(Place.DM, answer(Place.TWEET));
      case LONG -> answers.getOrDefault(Place.LONG, answer(Place.DM));
    };
  }

  /** Whether the entry is overdue for review on {@code today} and must not be suggested. */
  public boolean expiredOn(LocalDate today) {
    return reviewBy != null && reviewBy.isBefore(today);
  }
}
