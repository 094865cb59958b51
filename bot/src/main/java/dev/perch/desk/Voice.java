package dev.perch.desk;

import dev.perch.knowledge.AnswerText;
import java.util.List;

/**
 * How a handle speaks. Agents see it beside their draft; by itself only the greeting gets into one,
 * and only where that is not an entry's answer, which says its own.
 *
 * @param greeting with which a reply of an agent's own begins; may hold {@code {first_name}}
 * @param signature how replies are signed, beyond the initials that are always there: a line for
 *     people, may be empty
 * @param use words and phrases that are liked
 * @param avoid words and phrases that are not said, as {@link Voices#avoided} hands them on
 * @param tone a line on how it sounds; may be empty
 */
public record Voice(
    String greeting,
    String signature,
    Emoji emoji,
    List<String> use,
    List<String> avoid,
    String tone) {

  private static final String FIRST_NAME = "first_name";
  private static final int LONGEST_GREETING = 60;

  /** That of a handle of which nothing is set. */
  public static final Voice PLAIN =
      new Voice("Hi {first_name},", "", Emoji.ANY, List.of(), List.of(), "");

  /** Whether there are emoji in replies. */
  public enum Emoji {
    /** As the agent likes. */
    ANY,
    /** One, where it fits. */
    FEW,
    NONE
  }

  /**
   * Refuses a greeting that could not begin a reply.
   *
   * @throws IllegalArgumentException if it is longer than one line of 60 characters, or has another
   *     placeholder than the first name
   */
  public Voice {
    greeting = greeting.strip();
    if (greeting.isEmpty()
        || greeting.length() > LONGEST_GREETING
        || greeting.lines().count() > 1) {
      throw new IllegalArgumentException(
          "a greeting is one line of at most %d characters".formatted(LONGEST_GREETING));
    }
    for (String placeholder : AnswerText.placeholders(greeting)) {
      if (!placeholder.equals(FIRST_NAME)) {
        throw new IllegalArgumentException(
            "a greeting knows {first_name}, and not {%s}".formatted(placeholder));
      }
    }
    use = List.copyOf(use);
    avoid = List.copyOf(avoid);
  }

  /** The same, greeting so. */
  public Voice greeting(String other) {
    return new Voice(other, signature, emoji, use, avoid, tone);
  }

  /**
   * How a reply to a customer begins.
   *
   * @param name as shown on X; where it holds no first name the placeholder goes
   */
  public String greets(String name) {
    return AnswerText.fill(greeting, name, null).strip();
  }
}
