package dev.perch.guard;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reply that is too long for one tweet, in numbered parts: {@code 1/3 …}, each a tweet that
 * answers the one before. The parts stand in one text with an empty line between them, so that
 * whoever approves it reads, and approves, all of it.
 *
 * @param parts two to {@link #MOST}, each as it goes out
 */
public record NumberedThread(List<String> parts) {
  /** More than these nobody reads. */
  public static final int MOST = 5;

  private static final String BETWEEN = "\n\n";

  /** A part's number has so many characters, whichever it is. */
  private static final int NUMBER = 4;

  /** What a part may weigh beside its number. */
  private static final int ROOM = TweetLength.LIMIT - NUMBER;

  public NumberedThread {
    parts = List.copyOf(parts);
  }

  /**
   * The parts of a text that is written so, and too long for one tweet; nothing of any other. The
   * form is read for ever: replies on their way are kept in it.
   */
  public static Optional<NumberedThread> of(String text) {
    for (int count = 2; count <= MOST; count++) {
      if (text.startsWith(number(1, count))) {
        return TweetLength.of(text) <= TweetLength.LIMIT
            ? Optional.empty()
            : cut(text, count).map(NumberedThread::new);
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> cut(String text, int count) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int part = 2; part <= count; part++) {
      int next = text.indexOf(BETWEEN + number(part, count), from);
      if (next < 0) {
        return Optional.empty();
      }
      parts.add(text.substring(from, next));
      from = next + BETWEEN.length();
    }
    parts.add(text.substring(from));
    return Optional.of(parts);
  }

  /**
   * Splits at the ends of sentences, or of words where a sentence is too long; never within a link
   * or a character. Nothing where the text fits one tweet, needs more than {@link #MOST}, or holds
   * a word that fits none.
   *
   * @param text signed; the signature stays with the last part
   */
  public static Optional<NumberedThread> split(String text) {
    Optional<NumberedThread> written = of(text);
    if (written.isPresent() || TweetLength.of(text) <= TweetLength.LIMIT) {
      return written;
    }
    List<String> bodies = filled(text.strip());
    return bodies.size() < 2 || bodies.size() > MOST ? Optional.empty() : of(joined(bodies));
  }

  /**
   * A text as it was before it was numbered: a space stands where it was cut. Any other as it is.
   */
  public static String unnumbered(String text) {
    return of(text)
        .map(thread ->
            thread.parts().stream()
                .map(part -> part.substring(NUMBER))
                .collect(Collectors.joining(" ")))
        .orElse(text);
  }

  /** As it stands in the editor and with the story. */
  public String text() {
    return String.join(BETWEEN, parts);
  }

  /** Whether X takes each of them. */
  public boolean fits() {
    return parts.stream().allMatch(part -> Guard.check(part).isEmpty());
  }

  private static String joined(List<String> bodies) {
    List<String> numbered = new ArrayList<>();
    for (int at = 0; at < bodies.size(); at++) {
      numbered.add(number(at + 1, bodies.size()) + bodies.get(at));
    }
    return String.join(BETWEEN, numbered);
  }

  private static String number(int part, int count) {
    return part + "/" + count + " ";
  }

  /** As many sentences in each as fit; empty where a word fits none, or more are needed than go. */
  private static List<String> filled(String text) {
    List<String> bodies = new ArrayList<>();
    Filling body = new Filling(bodies);
    for (String sentence : pieces(text, BreakIterator.getSentenceInstance(Locale.ENGLISH))) {
      List<Piece> words = words(sentence).stream().map(Piece::of).toList();
      Piece whole = Piece.together(sentence, words);
      for (Piece piece : whole.fits() ? List.of(whole) : words) {
        if (!piece.fits() || bodies.size() > MOST) {
          return List.of();
        }
        body.add(piece);
      }
    }
    body.end();
    return List.copyOf(bodies);
  }

  /** A part that is being filled, and those before it. */
  private static final class Filling {
    private final List<String> bodies;
    private final StringBuilder body = new StringBuilder();
    private int weight;

    Filling(List<String> bodies) {
      this.bodies = bodies;
    }

    void add(Piece piece) {
      if (weight + piece.bare() > ROOM) {
        end();
      }
      body.append(piece.text());
      weight += piece.weight();
    }

    void end() {
      if (!body.toString().isBlank()) {
        bodies.add(body.toString().strip());
      }
      body.setLength(0);
      weight = 0;
    }
  }

  /**
   * What is not cut unless it must be. Pieces end where white space does, and no link or sign goes
   * across that: so a part weighs what its pieces do together, and each is weighed once.
   *
   * @param weight with the white space behind it
   * @param bare without
   */
  private record Piece(String text, int weight, int bare) {
    static Piece of(String word) {
      int bare = TweetLength.of(word.strip());
      int space =
          word.substring(word.stripTrailing().length())
              .chars()
              .map(sign -> TweetLength.of("a" + (char) sign + "a") - 2)
              .sum();
      return new Piece(word, bare + space, bare);
    }

    static Piece together(String sentence, List<Piece> words) {
      int weight = words.stream().mapToInt(Piece::weight).sum();
      return new Piece(
          sentence, weight, weight - words.getLast().weight() + words.getLast().bare());
    }

    boolean fits() {
      return bare <= ROOM;
    }
  }

  /** A sentence ends where white space follows, so that no link is cut at its points. */
  private static List<String> pieces(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      boolean apart = to == text.length() || Character.isWhitespace(text.charAt(to - 1));
      boolean signature = text.startsWith("^", to);
      if (apart && !signature) {
        pieces.add(text.substring(from, to));
        from = to;
      }
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }

  /** Each with the white space behind it; the signature stays with the word before. */
  private static List<String> words(String sentence) {
    return List.of(sentence.split("(?<=\\s)(?=[^\\s^])"));
  }
}
