package dev.perch.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stays of a public reply, to know one like it again: hashes, and no words.
 *
 * @param at when it went out
 * @param same a hash of the very text and of whom it answers
 * @param by the initials that it was signed with; empty where there were none
 * @param pairs a hash of each two words that stand together, without the signature
 */
public record SentMark(Instant at, String same, String by, Set<Integer> pairs) {
  /** X remembers a handle's words for about a day. */
  public static final Duration REMEMBERED = Duration.ofDays(1);

  private static final double NEARLY = 0.7;
  private static final int MOST_PAIRS = 80;
  private static final int HASH_LENGTH = 16;

  public SentMark {
    pairs = Set.copyOf(pairs);
  }

  /**
   * The mark of a reply.
   *
   * @param text signed
   * @param to names the customer among others
   */
  public static SentMark of(String text, String to, Instant at) {
    String by = Signature.initials(text);
    String body = by.isEmpty() ? text : Signature.strip(text, by);
    return new SentMark(at, hash(to + "\n" + text), by, pairs(body));
  }

  /** Whether it is the same text to the same customer. */
  public boolean isSame(SentMark other) {
    return same.equals(other.same);
  }

  /**
   * Whether the two share seven tenths of what they say: a name or a number is all that differs.
   */
  boolean isNearly(SentMark other) {
    if (pairs.isEmpty() || other.pairs.isEmpty()) {
      return false;
    }
    long shared = pairs.stream().filter(other.pairs::contains).count();
    return shared >= NEARLY * (pairs.size() + other.pairs.size() - shared);
  }

  private static Set<Integer> pairs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.length && pairs.size() < MOST_PAIRS; i++) {
      pairs.add((words[i] + " " + words[i + 1]).hashCode());
    }
    return pairs;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One line, as it is kept. */
  public String line() {
    String hashes =
        pairs.stream().map(Integer::toHexString).sorted().collect(Collectors.joining(","));
    return String.join("|", Long.toString(at.toEpochMilli()), same, by, hashes);
  }

  /** Reads a line; nothing if it was never written by us. */
  public static Optional<SentMark> parse(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      Set<Integer> pairs =
          parts[3].isEmpty()
              ? Set.of()
              : Arrays.stream(parts[3].split(",", -1))
                  .map(hash -> Integer.parseUnsignedInt(hash, 16))
                  .collect(Collectors.toSet());
      return Optional.of(
          new SentMark(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2], pairs));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  /** Those lines that are marks. */
  public static List<SentMark> parse(List<String> lines) {
    return lines.stream().map(SentMark::parse).flatMap(Optional::stream).toList();
  }
}
