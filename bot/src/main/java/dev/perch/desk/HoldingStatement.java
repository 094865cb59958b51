package dev.perch.desk;

import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Strength;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be said while a crisis lasts, and which tickets belong to it. A reply that uses it pins
 * it as it would an entry of the bank, so that a new version leads to each reply that used an old
 * one.
 *
 * @param crisis its name in commands
 * @param name as people call it
 * @param version from 1; 0 while there was no statement
 * @param text what may be said, with placeholders; empty while there is none
 * @param topics ids of entries: a ticket that matches one strongly belongs to the crisis
 * @param words a ticket whose customer wrote one of them does so, too
 * @param by the roles that read other replies to such tickets, in order
 */
public record HoldingStatement(
    String crisis,
    String name,
    int version,
    String text,
    Set<String> topics,
    List<String> words,
    List<String> by) {
  private static final String PREFIX = "crisis-statement-";

  public HoldingStatement {
    topics = Set.copyOf(topics);
    words = List.copyOf(words);
    by = List.copyOf(by);
  }

  /** Whether a suggestion is the statement of some crisis, in some version. */
  public static boolean is(SuggestedAnswer answer) {
    return answer.faq().startsWith(PREFIX);
  }

  /** The crisis whose statement has that name; nothing for an entry of the bank. */
  public static Optional<String> crisis(FaqId faq) {
    return faq.slug().startsWith(PREFIX)
        ? Optional.of(faq.slug().substring(PREFIX.length()))
        : Optional.empty();
  }

  /** Whether something may be said: there was none yet, or it was withdrawn, otherwise. */
  public boolean says() {
    return version > 0 && !text.isEmpty();
  }

  /** Under which name replies pin it. */
  public FaqId faq() {
    return faq(crisis);
  }

  /** Under which name replies pin the statement of that crisis. */
  public static FaqId faq(String crisis) {
    return new FaqId(PREFIX + crisis);
  }

  /** What a reply pins that uses that version of the statement of that crisis. */
  public static Pin pin(String crisis, int version) {
    return new Pin(faq(crisis), pinned(version));
  }

  /** What a reply that uses it pins. */
  public Pin pin() {
    return pin(crisis, version);
  }

  private static String pinned(int version) {
    return "v" + version;
  }

  /** The version that was pinned; nothing if it was never one of the statement's. */
  public static Optional<Integer> version(Pin pin) {
    return pin.version().matches("v[0-9]{1,6}")
        ? Optional.of(Integer.valueOf(pin.version().substring(1)))
        : Optional.empty();
  }

  /** As an entry of the bank would be, for a correction to begin with. */
  public Faq entry() {
    Content content =
        new Content(
            name,
            List.of(name),
            Map.of(Place.TWEET, List.of(text)),
            null,
            List.of(),
            Set.of(),
            Content.ENGLISH,
            Set.of(),
            Content.CARE,
            null);
    return new Faq(faq(), pinned(version), content, List.of());
  }

  /**
   * Whether a ticket belongs to the crisis.
   *
   * @param suggested what was suggested for the customer's last word
   * @param texts what the customer wrote
   */
  public boolean concerns(List<SuggestedAnswer> suggested, Stream<String> texts) {
    return suggested.stream()
            .anyMatch(
                answer -> answer.strength() == Strength.STRONG && topics.contains(answer.faq()))
        || (!words.isEmpty() && texts.anyMatch(text -> any().matcher(text).find()));
  }

  /** Whole words only. */
  private Pattern any() {
    String alternatives = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])".formatted(alternatives),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** As it is suggested to that customer. */
  SuggestedAnswer suggested(String customer) {
    return new SuggestedAnswer(
        faq().slug(),
        pinned(version),
        name,
        AnswerText.fill(text, customer, null),
        null,
        List.of(),
        "holding statement " + pinned(version),
        Set.of(),
        null);
  }

  /** Behind the other suggestions, for a press on a card names them by their number. */
  public List<SuggestedAnswer> behind(List<SuggestedAnswer> others, String customer) {
    return Stream.concat(others.stream(), Stream.of(suggested(customer))).toList();
  }

  /** The others only. */
  public static List<SuggestedAnswer> without(List<SuggestedAnswer> suggested) {
    return suggested.stream().filter(answer -> !is(answer)).toList();
  }

  /** Whether it is this very version. */
  public boolean isCurrent(SuggestedAnswer answer) {
    return pin().toString().equals(answer.faq() + "@" + answer.version());
  }

  /** Whether that reply is the statement, word for word, as it was suggested. */
  public boolean isWordForWord(List<SuggestedAnswer> suggested, String signed, String initials) {
    return suggested.stream()
        .filter(this::isCurrent)
        .map(SuggestedAnswer::text)
        .map(text -> Signature.sign(text, initials))
        .anyMatch(text -> Objects.equals(text, signed));
  }
}
