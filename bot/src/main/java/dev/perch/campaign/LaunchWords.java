package dev.perch.campaign;

import dev.perch.desk.SaltedHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote of a launch, apart from its story.
 *
 * @param salt what the story's hash is salted with; empty where the words were erased
 * @param name what it is called
 * @param what it is about
 * @param audience whom it is for; may be empty
 * @param links where to read on; may be empty
 * @param expected the questions that customers will ask
 * @param texts questions asked and the reason of a cancelling, by the index of their event
 * @param secret words and hashtags that nobody says in public before the hour, beside its name
 * @param notYet what is said to those who ask before; empty where nothing is
 */
public record LaunchWords(
    String salt,
    String name,
    String what,
    String audience,
    String links,
    List<Expected> expected,
    Map<Integer, String> texts,
    List<String> secret,
    String notYet) {
  public static final LaunchWords NONE = new LaunchWords("", "", "", "", "", List.of(), Map.of());

  /** A brief that names no words, and no line. */
  public LaunchWords(
      String salt,
      String name,
      String what,
      String audience,
      String links,
      List<Expected> expected,
      Map<Integer, String> texts) {
    this(salt, name, what, audience, links, expected, texts, List.of(), "");
  }

  public LaunchWords {
    expected = List.copyOf(expected);
    texts = Map.copyOf(texts);
    secret = List.copyOf(secret);
  }

  /** A question to expect, with the answer that is put to the gatekeeper. */
  public record Expected(String question, String answer) {}

  static LaunchWords text(int index, String text) {
    return new LaunchWords("", "", "", "", "", List.of(), Map.of(index, text));
  }

  /** The same under that salt. */
  LaunchWords salted(String other) {
    return new LaunchWords(other, name, what, audience, links, expected, texts, secret, notYet);
  }

  /** Whether a text has its name in it, or a word that nobody says before the hour. */
  public boolean isSaidIn(String text) {
    return Watched.secret(this).isIn(text);
  }

  /** What somebody wrote with that event. */
  public Optional<String> text(int index) {
    return Optional.ofNullable(texts.get(index));
  }

  /** Proves later that the brief said this. */
  String hash() {
    List<String> parts = new ArrayList<>(List.of(name, what, audience, links));
    expected.forEach(one -> parts.addAll(List.of(one.question(), one.answer())));
    // What came later in the format is no part of an older brief's hash.
    if (!secret.isEmpty() || !notYet.isEmpty()) {
      parts.addAll(secret);
      parts.add(notYet);
    }
    return SaltedHash.of(salt, String.join("\n", parts));
  }
}
