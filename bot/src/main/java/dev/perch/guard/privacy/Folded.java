package dev.perch.guard.privacy;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a reader takes it, whatever it was written with: every digit is one of ASCII's, every
 * dash a hyphen, every space a space, and what nobody sees (zero-width signs, joiners, marks of
 * direction) is gone. Each character knows the place in the original that it stands for.
 */
public final class Folded {
  private static final int ASCII = 0x80;

  private final String text;
  private final int[] from;
  private final int[] to;

  private Folded(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  public static Folded of(String original) {
    Builder folded = new Builder(original.length());
    for (int at = 0; at < original.length(); ) {
      int point = original.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point < ASCII) {
        folded.add((char) point, at, next);
      } else {
        folded.add(seen(point), at, next);
      }
      at = next;
    }
    return folded.built();
  }

  private static String seen(int point) {
    if (isUnseen(point)) {
      return "";
    }
    int digit = Character.digit(point, 10);
    if (digit >= 0) {
      return Integer.toString(digit);
    }
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR -> " ";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.SURROGATE -> "\ufffd";
      default ->
          point == '\u2212'
              ? "-"
              : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    };
  }

  /** What is written into a number to hide it from machines, and the marks that make an emoji. */
  private static boolean isUnseen(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0x20E3
        || point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0x034F;
  }

  /** The text that is searched. */
  public String text() {
    return text;
  }

  /** Where a part of the folded text begins in the original. */
  public int from(int start) {
    return from[start];
  }

  /** Where a part of the folded text ends in the original; {@code end} is above its start. */
  public int to(int end) {
    return to[end - 1];
  }

  PrivateData found(PrivateData.Kind kind, int start, int end) {
    return new PrivateData(kind, from(start), to(end));
  }

  /** With something else where the pattern matches, in the same place of the original. */
  Folded replacing(Pattern pattern, String replacement) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    Builder replaced = new Builder(text.length());
    int at = 0;
    do {
      replaced.add(this, at, matcher.start());
      replaced.add(replacement, from[matcher.start()], to[matcher.end() - 1]);
      at = matcher.end();
    } while (matcher.find());
    replaced.add(this, at, text.length());
    return replaced.built();
  }

  /** With what the pattern matches made unreadable, at the same length. */
  Folded hiding(Pattern pattern) {
    String hidden = pattern.matcher(text).replaceAll(match -> "x".repeat(match.group().length()));
    return new Folded(hidden, from, to);
  }

  /** Puts a text together, a character and its place at a time. */
  private static final class Builder {
    private final StringBuilder text;
    private int[] from;
    private int[] to;

    Builder(int length) {
      text = new StringBuilder(length);
      from = new int[length + 1];
      to = new int[length + 1];
    }

    void add(char sign, int start, int end) {
      if (text.length() == from.length) {
        from = java.util.Arrays.copyOf(from, from.length * 2);
        to = java.util.Arrays.copyOf(to, to.length * 2);
      }
      from[text.length()] = start;
      to[text.length()] = end;
      text.append(sign);
    }

    void add(String signs, int start, int end) {
      for (int i = 0; i < signs.length(); i++) {
        add(signs.charAt(i), start, end);
      }
    }

    void add(Folded part, int start, int end) {
      for (int i = start; i < end; i++) {
        add(part.text.charAt(i), part.from[i], part.to[i]);
      }
    }

    Folded built() {
      return new Folded(text.toString(), from, to);
    }
  }
}
