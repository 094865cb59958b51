package dev.perch.x;

import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an account speaks.
 *
 * @param greeting with which a reply begins
 * @param signature how replies are signed, beyond the agent's initials
 * @param emoji whether there are any
 * @param use words and phrases that are liked
 * @param avoid words and phrases that are not said
 * @param tone how it sounds
 */
public record VoiceSettings(
    @Setting(value = "With what a reply begins", example = "\"Hi {first_name},\"")
        @Default("Hi {first_name},")
        Greeting greeting,
    @Setting("How replies are signed, beyond the initials that Perch adds") @Default("")
        Line signature,
    @Setting("Whether there are emoji in replies") @Default("any") Voice.Emoji emoji,
    @Setting(value = "Words and phrases that are liked", example = "parcel") @Default("")
        List<Phrase> use,
    @Setting(value = "Words and phrases that are not said", example = "guys") @Default("")
        List<Phrase> avoid,
    @Setting("A line on how it sounds") @Default("") Line tone) {

  private static final int MOST_PHRASES = 40;

  public VoiceSettings {
    use = List.copyOf(use);
    avoid = List.copyOf(avoid);
    Set<String> avoided = avoid.stream().map(Phrase::key).collect(Collectors.toSet());
    for (Phrase phrase : use) {
      if (avoided.contains(phrase.key())) {
        throw new IllegalArgumentException(
            "\"%s\" cannot both be used and avoided. Take it out of one of the lists"
                .formatted(phrase.text()));
      }
    }
    if (Math.max(use.size(), avoid.size()) > MOST_PHRASES) {
      throw new IllegalArgumentException(
          "nobody keeps more than %d words in mind. Leave the most important ones"
              .formatted(MOST_PHRASES));
    }
  }

  /** With what a reply begins, as {@link Voice} takes it. */
  public record Greeting(String text) {
    public Greeting {
      text = Voice.PLAIN.greeting(text).greeting();
    }
  }

  /** A word or a few: 1 to 60 characters. */
  public record Phrase(String text) {
    private static final int LONGEST = 60;

    public Phrase {
      text = text.strip();
      if (text.isEmpty() || text.length() > LONGEST || text.lines().count() > 1) {
        throw new IllegalArgumentException(
            "a word or phrase has 1 to %d characters, on one line".formatted(LONGEST));
      }
    }

    /** The same for the same words in other capitals. */
    private String key() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** For people to read: at most 200 characters on one line, or none. */
  public record Line(String text) {
    private static final int LONGEST = 200;

    public Line {
      text = text.strip();
      if (text.length() > LONGEST || text.lines().count() > 1) {
        throw new IllegalArgumentException(
            "that is more than one line of %d characters. Say it more briefly: it stands beside each draft"
                .formatted(LONGEST));
      }
    }
  }

  Voice voice() {
    return new Voice(
        greeting.text(),
        signature.text(),
        emoji,
        use.stream().map(Phrase::text).toList(),
        avoid.stream().map(Phrase::text).toList(),
        tone.text());
  }
}
