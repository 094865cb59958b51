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
 */
public record LaunchWords(
    String salt,
    String name,
    String what,
    String audience,
    String links,
    List<Expected> expected,
    Map<Integer, String> texts) {
  public static final LaunchWords NONE = new LaunchWords("", "", "", "", "", List.of(), Map.of());

  public LaunchWords {
    expected = List.copyOf(expected);
    texts = Map.copyOf(texts);
  }

  /** A question to expect, with the answer that is put to the gatekeeper. */
  public record Expected(String question, String answer) {}

  static LaunchWords text(int index, String text) {
    return new LaunchWords("", "", "", "", "", List.of(), Map.of(index, text));
  }

  /** What somebody wrote with that event. */
  public Optional<String> text(int index) {
    return Optional.ofNullable(texts.get(index));
  }

  /** Proves later that the brief said this. */
  String hash() {
    List<String> parts = new ArrayList<>(List.of(name, what, audience, links));
    expected.forEach(one -> parts.addAll(List.of(one.question(), one.answer())));
    return SaltedHash.of(salt, String.join("\n", parts));
  }
}
