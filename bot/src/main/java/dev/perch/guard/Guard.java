package dev.perch.guard;

import com.twitter.twittertext.TwitterTextParser;
import dev.perch.guard.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a reply as it would go out and says what stands against it. */
public final class Guard {
  /** As loosely as the bank reads them, see {@link dev.perch.knowledge.AnswerText#placeholders}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9_ -]{0,39}}");

  /** There is no reply in the draft. */
  public static final Finding NOTHING_WRITTEN =
      new Finding(Kind.EMPTY, 0, 0, "There is nothing to send yet. Write the reply first.");

  /** The customer has had these very words. */
  public static final Finding SAID_BEFORE =
      new Finding(
          Kind.SAID_BEFORE,
          0,
          0,
          "We have said exactly this to them before, and X refuses the same words twice. Say it in other words.");

  private Guard() {}

  /**
   * Everything that stands against publishing this text; empty if nothing does.
   *
   * @param text exactly what would go out, signature included
   */
  public static List<Finding> check(String text) {
    if (text.isBlank()) {
      return List.of(NOTHING_WRITTEN);
    }
    List<Finding> findings = new ArrayList<>();
    placeholders(text, findings);
    int weight = TweetLength.of(text);
    if (weight > TweetLength.LIMIT) {
      int over = weight - TweetLength.LIMIT;
      findings.add(
          new Finding(
              Kind.TOO_LONG,
              0,
              text.length(),
              "This is %d characters to X, signature included: %d too many. Shorten it to %d."
                  .formatted(weight, over, TweetLength.LIMIT)));
    } else if (!TwitterTextParser.parseTweet(text).isValid || garbled(text)) {
      findings.add(
          new Finding(
              Kind.INVALID_CHARACTER,
              0,
              text.length(),
              "The reply has a character that X refuses, often pasted in unseen. Type the text anew."));
    }
    return List.copyOf(findings);
  }

  /** Half a character, or one that only machines read, would not arrive as it was approved. */
  private static boolean garbled(String text) {
    return text.codePoints()
        .anyMatch(point ->
            Character.getType(point) == Character.SURROGATE
                || (Character.isISOControl(point) && !Character.isWhitespace(point)));
  }

  private static void placeholders(String text, List<Finding> findings) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      findings.add(
          new Finding(
              Kind.PLACEHOLDER,
              matcher.start(),
              matcher.end(),
              matcher.group()
                  + " is a placeholder that nobody has filled. Write what belongs there."));
    }
  }
}
