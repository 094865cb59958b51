package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a brand lets its agents say in public.
 *
 * @param severities where a rule means something else than usual; those that are {@link Kind#fixed}
 *     are not asked
 * @param brandNumbers how numbers of bookings and orders are written
 * @param own ways to reach the brand, such as its service number: they may be said
 * @param competitors names that are not said
 * @param house words and phrases that nobody uses; {@code *} at the end of a word stands for any
 *     ending
 * @param avoided the same, by handle
 * @param limits how often is too often
 */
public record GuardRules(
    Map<Kind, Severity> severities,
    List<Pattern> brandNumbers,
    Set<String> own,
    WordList competitors,
    WordList house,
    Map<String, WordList> avoided,
    Limits limits) {

  /**
   * How often is too often, for texts that are nearly the same.
   *
   * @param repeated by one handle in a day: the next is warned of
   * @param repeatedByAgent by one agent in a day: the next is warned of
   * @param impersonal how often a suggestion goes out as it is until its sender is asked for the
   *     customer's name
   */
  public record Limits(int repeated, int repeatedByAgent, int impersonal) {
    public static final Limits USUAL = new Limits(30, 15, 5);
  }

  /** What holds where a brand has set nothing. */
  public static final GuardRules USUAL =
      new GuardRules(
          Map.of(), List.of(), Set.of(), WordList.NONE, WordList.NONE, Map.of(), Limits.USUAL);

  public GuardRules {
    severities = Map.copyOf(severities);
    brandNumbers = List.copyOf(brandNumbers);
    own = own.stream().map(GuardRules::bare).collect(Collectors.toUnmodifiableSet());
    avoided =
        avoided.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  public Severity severity(Kind kind) {
    return kind.fixed() ? kind.usual() : severities.getOrDefault(kind, kind.usual());
  }

  public boolean looksFor(Kind kind) {
    return severity(kind) != Severity.OFF;
  }

  /** Every rule with what it means here, in the order of the rules. */
  public Map<Kind, Severity> all() {
    Map<Kind, Severity> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, severity(kind));
    }
    return all;
  }

  /**
   * The same, and these words too, by handle.
   *
   * @param more words and phrases as in {@link WordList}
   */
  public GuardRules avoiding(Map<String, List<String>> more) {
    Map<String, WordList> all = new HashMap<>(avoided);
    more.forEach((handle, words) ->
        all.merge(handle.toLowerCase(Locale.ROOT), WordList.of(words), GuardRules::together));
    return new GuardRules(severities, brandNumbers, own, competitors, house, all, limits);
  }

  /** The same, and these words of the house too. */
  public GuardRules housing(List<String> more) {
    WordList all = together(house, WordList.of(more));
    return new GuardRules(severities, brandNumbers, own, competitors, all, avoided, limits);
  }

  private static WordList together(WordList one, WordList other) {
    return WordList.of(
        Stream.concat(one.phrases().stream(), other.phrases().stream()).distinct().toList());
  }

  /** How customers' words are read along. */
  public Masking masking() {
    return new Masking(brandNumbers);
  }

  /** What that handle does not say. */
  WordList avoided(String handle) {
    return avoided.getOrDefault(handle.toLowerCase(Locale.ROOT), WordList.NONE);
  }

  /** Whether it is the brand's own, however it is spaced. */
  boolean isOwn(String found) {
    return own.contains(bare(found));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@.+]", "");
  }
}
