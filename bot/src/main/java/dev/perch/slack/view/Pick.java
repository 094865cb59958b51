package dev.perch.slack.view;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.acts.OtherWords.Choice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which suggestion of a card a button is for.
 *
 * @param nth counts from 0
 * @param mark of the words that stand there ({@link SuggestedAnswer#mark}); null on a card that was
 *     drawn before buttons carried it
 * @param other which words of the entry instead of those; null for those
 */
public record Pick(int nth, @Nullable String mark, @Nullable Choice other) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-4])(?:\\.([0-9a-f]{1,8})(?:\\.([a-z0-9]{1,4}))?)?");

  static Ref of(Ref ref, int nth, SuggestedAnswer answer) {
    return ref.with(nth + "." + answer.mark());
  }

  /** Reads one; nothing if the button carries none. */
  public static Optional<Pick> of(Ref ref) {
    Matcher written = WRITTEN.matcher(ref.rest());
    return written.matches()
        ? Optional.of(
            new Pick(Integer.parseInt(written.group(1)), written.group(2), other(written.group(3))))
        : Optional.empty();
  }

  private static @Nullable Choice other(@Nullable String text) {
    return text == null ? null : Choice.parse(text).orElse(null);
  }
}
