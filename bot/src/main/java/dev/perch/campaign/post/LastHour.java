package dev.perch.campaign.post;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What customers were upset about in the last hour on one handle, and what is usual there. Decides,
 * as a pure function, whether a post would stand badly beside it.
 *
 * @param upset of the last hour, the newest first
 * @param before how many were upset in each of the hours before, as far as they are known
 * @param usual what customers wrote in those hours, upset or not
 * @param weekly how many are usually upset at this hour of the week; empty while no whole week is
 *     known, and then the hours before say what is usual
 */
public record LastHour(
    List<Complaint> upset, List<Integer> before, List<String> usual, OptionalDouble weekly) {
  /** Nobody is upset, and nothing is known. */
  public static final LastHour CALM = new LastHour(List.of(), List.of(), List.of());

  /** More would not be read before a decision. */
  static final int SHOWN = 5;

  /**
   * One person who shares a word is a chance: a maker of lamps posts of lamps, and somebody always
   * has trouble with one. Two who share the same word within an hour have a matter in common.
   */
  private static final int PEOPLE = 2;

  /** One tweet that shares three words speaks of the very thing, however alone its author is. */
  private static final int WORDS_OF_ONE = 3;

  /**
   * What one in ten says in any hour ("lamp", "order") is the house's talk and no news; it is known
   * from twenty tweets on.
   */
  private static final double HOUSE_TALK = 0.1;

  private static final int ENOUGH_TO_KNOW = 20;

  /** Fewer upset people than these are no rise, however quiet it is as a rule. */
  private static final int FEWEST = 5;

  /**
   * If complaints came by chance at their usual rate m, an hour with more than m + 3 sqrt(m) would
   * come about once in seven hundred. The factor two leaves out the day's own shape while no week
   * is known, at most about double its mean, and afterwards a week that is a little worse.
   */
  private static final double DEVIATIONS = 3;

  private static final double TIMES = 2;

  /** One of whose weeks nothing is known. */
  public LastHour(List<Complaint> upset, List<Integer> before, List<String> usual) {
    this(upset, before, usual, OptionalDouble.empty());
  }

  public LastHour {
    upset = List.copyOf(upset);
    before = List.copyOf(before);
    usual = List.copyOf(usual);
  }

  /**
   * What a post would stand beside.
   *
   * @param beside at most five, those that it meets most closely first
   * @param words by which it meets them; none where complaints have only risen
   */
  public record Standing(HoldReason why, List<Complaint> beside, List<String> words) {
    public Standing {
      beside = List.copyOf(beside);
      words = List.copyOf(words);
    }
  }

  /** What stands against that post just now; nothing where it may go out. */
  public Optional<Standing> against(String post) {
    return meets(post).or(this::risen);
  }

  private Optional<Standing> risen() {
    long people = people(upset);
    double mean = weekly.orElseGet(this::ofTheDay);
    boolean rise =
        people >= FEWEST && people > mean + DEVIATIONS * Math.sqrt(mean) && people >= TIMES * mean;
    return rise
        ? Optional.of(
            new Standing(HoldReason.RISEN, upset.stream().limit(SHOWN).toList(), List.of()))
        : Optional.empty();
  }

  private double ofTheDay() {
    return before.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private Optional<Standing> meets(String post) {
    TellingWords own = TellingWords.of(post);
    Set<String> news = new HashSet<>(own.stems());
    news.removeAll(houseTalk());
    Map<Complaint, Set<String>> shared = new HashMap<>();
    for (Complaint complaint : upset) {
      Set<String> words = new HashSet<>(TellingWords.of(complaint.text()).stems());
      words.retainAll(news);
      if (!words.isEmpty()) {
        shared.put(complaint, words);
      }
    }
    Set<String> telling =
        news.stream().filter(word -> told(word, shared)).collect(Collectors.toSet());
    shared.values().stream().filter(words -> words.size() >= WORDS_OF_ONE).forEach(telling::addAll);
    return telling.isEmpty() ? Optional.empty() : Optional.of(standing(own, telling, shared));
  }

  private static boolean told(String word, Map<Complaint, Set<String>> shared) {
    return people(
            shared.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList())
        >= PEOPLE;
  }

  private static Standing standing(
      TellingWords own, Set<String> telling, Map<Complaint, Set<String>> shared) {
    List<Complaint> beside =
        shared.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(telling::contains))
            .sorted(
                Comparator.<Map.Entry<Complaint, Set<String>>>comparingInt(
                        entry -> -entry.getValue().size())
                    .thenComparing(entry -> entry.getKey().at(), Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().ticket().value()))
            .map(Map.Entry::getKey)
            .limit(SHOWN)
            .toList();
    List<String> words = telling.stream().sorted().map(own.byStem()::get).toList();
    return new Standing(HoldReason.MEETS, beside, words);
  }

  private Set<String> houseTalk() {
    if (usual.size() < ENOUGH_TO_KNOW) {
      return Set.of();
    }
    Map<String, Integer> counts = new HashMap<>();
    usual.forEach(
        text -> TellingWords.of(text).stems().forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= HOUSE_TALK * usual.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static long people(Collection<Complaint> complaints) {
    return complaints.stream().map(Complaint::customer).distinct().count();
  }
}
