package dev.perch.guard;

import dev.perch.guard.privacy.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and phrases, found in whatever case they are written. In a phrase {@code *} at the end of a
 * word stands for any ending, {@code ?} for one sign that is no letter, and a space for any space.
 */
public final class WordList {
  /** Finds nothing. */
  public static final WordList NONE = new WordList(List.of());

  private static final String LETTER = "[\\p{L}\\p{N}]";

  private final List<String> phrases;
  private final Optional<Pattern> pattern;

  private WordList(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    this.pattern = phrases.isEmpty() ? Optional.empty() : Optional.of(pattern(phrases));
  }

  /** These phrases; blank ones are left out. */
  public static WordList of(List<String> phrases) {
    return new WordList(
        phrases.stream().map(String::strip).filter(phrase -> !phrase.isEmpty()).toList());
  }

  /** A list of ours, one phrase a line; {@code #} begins a line that explains. */
  static WordList resource(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return of(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phrases, as they were given. */
  public List<String> phrases() {
    return phrases;
  }

  /** A phrase in a text, at its place in the original; in the order of their places. */
  public record Hit(int from, int to) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      return Comparator.comparingInt(Hit::from).thenComparingInt(Hit::to).compare(this, other);
    }
  }

  /** Where these phrases are in a text. */
  public List<Hit> in(String text) {
    return in(Folded.of(text));
  }

  /** Whether one of these phrases is in a text. */
  public boolean isIn(String text) {
    return !in(text).isEmpty();
  }

  List<Hit> in(Folded text) {
    if (pattern.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = pattern.get().matcher(text.text());
    while (matcher.find()) {
      hits.add(new Hit(text.from(matcher.start()), text.to(matcher.end())));
    }
    return hits;
  }

  private static Pattern pattern(List<String> phrases) {
    String any = phrases.stream().map(WordList::expression).collect(Collectors.joining("|"));
    return Pattern.compile("(?iu)(?<!%1$s)(?:%2$s)(?!%1$s)".formatted(LETTER, any));
  }

  private static String expression(String phrase) {
    StringBuilder expression = new StringBuilder();
    Folded.of(phrase)
        .text()
        .codePoints()
        .forEach(point ->
            expression.append(
                switch (point) {
                  case '*' -> "\\p{L}{0,12}";
                  case '?' -> "[^\\p{L}\\s]";
                  case ' ' -> "\\s{1,4}";
                  case '\'' -> "['\u2019\u02bc]?";
                  default -> Pattern.quote(Character.toString(point));
                }));
    return expression.toString();
  }
}
