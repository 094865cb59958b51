package dev.perch.slack.view;

import dev.perch.desk.SuggestedAnswer;
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
 */
public record Pick(int nth, @Nullable String mark) {
  private static final Pattern WRITTEN = Pattern.compile("([0-4])(?:\\.([0-9a-f]{1,8}))?");

  static Ref of(Ref ref, int nth, SuggestedAnswer answer) {
    return ref.with(nth + "." + answer.mark());
  }

  /** Reads one; nothing if the button carries none. */
  public static Optional<Pick> of(Ref ref) {
    Matcher written = WRITTEN.matcher(ref.rest());
    return written.matches()
        ? Optional.of(new Pick(Integer.parseInt(written.group(1)), written.group(2)))
        : Optional.empty();
  }
}
