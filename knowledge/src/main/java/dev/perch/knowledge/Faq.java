package dev.perch.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the FAQ bank, in one version.
 *
 * @param id its name, the same in every version
 * @param version names these very words ({@link Content#version()}): public replies pin it, so that
 *     a version found wrong leads to each reply that used it
 * @param content what stands in it
 * @param learned wordings that customers used and agents confirmed; they help to find the entry and
 *     are no part of its version
 */
public record Faq(FaqId id, String version, Content content, List<String> learned) {

  public Faq {
    learned = List.copyOf(learned);
  }

  /** An entry with nothing learned yet. */
  public static Faq of(FaqId id, Content content) {
    return new Faq(id, content.version(), content, List.of());
  }

  /** The same, having learned these wordings. */
  public Faq having(List<String> wordings) {
    return wordings.equals(learned) ? this : new Faq(id, version, content, wordings);
  }

  /** The question in the company's own words. */
  public String title() {
    return content.title();
  }

  /** Ways in which customers ask it, written down or learned. */
  public List<String> wordings() {
    return learned.isEmpty()
        ? content.wordings()
        : Stream.concat(content.wordings().stream(), learned.stream()).toList();
  }

  /** What we say, by place, in variants. */
  public Map<Place, List<String>> answers() {
    return content.answers();
  }

  /** Topics, in lower case. */
  public Set<String> tags() {
    return content.tags();
  }

  /** The team or partner that keeps the entry right. */
  public String owner() {
    return content.owner();
  }

  /** The last day on which the entry may be suggested unseen; null means no limit. */
  public @Nullable LocalDate reviewBy() {
    return content.reviewBy();
  }

  /** What we usually say at {@code place}: the first of its {@link #variants}. */
  public String answer(Place place) {
    return variants(place).getFirst();
  }

  /**
   * Which of its {@link #variants} has its turn: they take turns, so that customers who read each
   * other's replies find none canned.
   *
   * @param asked names what is answered; the same has the same variant
   */
  public int turn(Place place, String asked) {
    return Math.floorMod(asked.hashCode(), variants(place).size());
  }

  /**
   * What we may say at {@code place}; without words of its own, a place gets the next shorter ones.
   */
  public List<String> variants(Place place) {
    List<String> own = content.answers().get(place);
    if (own != null) {
      return own;
    }
    return variants(place == Place.LONG ? Place.DM : Place.TWEET);
  }

  /** Whether the entry is overdue for review on {@code today} and must not be suggested. */
  public boolean expiredOn(LocalDate today) {
    LocalDate last = content.reviewBy();
    return last != null && last.isBefore(today);
  }
}
