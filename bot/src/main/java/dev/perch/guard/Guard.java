package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a reply as it would go out and says what stands against it. */
public final class Guard {
  /** As loosely as the bank reads them, see {@link dev.perch.knowledge.AnswerText#placeholders}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9_ -]{0,39}}");

  /** There is no reply in the draft. */
  public static final Finding NOTHING_WRITTEN =
      Finding.block(Kind.EMPTY, 0, 0, "There is nothing to send yet.", "Write the reply first.");

  /** The customer has had these very words. */
  public static final Finding SAID_BEFORE =
      Finding.block(
          Kind.SAID_BEFORE,
          0,
          0,
          "We have said exactly this to them before, and X refuses the same words twice.",
          "Say it in other words.");

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparingInt(Finding::from);

  private Guard() {}

  /**
   * Everything that the author should know before this goes out, the worst first; empty if nothing
   * stands against it.
   */
  public static List<Finding> check(DraftContext draft, GuardRules rules) {
    List<Finding> findings = new ArrayList<>(check(draft.text()));
    if (findings.contains(NOTHING_WRITTEN)) {
      return List.copyOf(findings);
    }
    findings.addAll(Privacy.findings(draft.text(), rules));
    findings.addAll(Voice.findings(draft, rules));
    findings.addAll(Repetition.findings(draft, rules));
    findings.sort(WORST_FIRST);
    return List.copyOf(findings);
  }

  /**
   * Everything that stands against publishing this text anywhere, as X and the approval need it;
   * empty if nothing does. All of it blocks.
   *
   * @param text exactly what would go out, signature included
   */
  public static List<Finding> check(String text) {
    if (text.isBlank()) {
      return List.of(NOTHING_WRITTEN);
    }
    List<Finding> findings = new ArrayList<>();
    placeholders(text, findings);
    TweetLength.Measured measured = TweetLength.measure(text);
    if (measured.weight() > TweetLength.LIMIT) {
      int over = measured.weight() - TweetLength.LIMIT;
      findings.add(
          Finding.block(
              Kind.TOO_LONG,
              0,
              text.length(),
              "This is %d characters to X, signature included: %d too many."
                  .formatted(measured.weight(), over),
              "Shorten it to %d.".formatted(TweetLength.LIMIT)));
    } else if (!measured.valid() || garbled(text)) {
      findings.add(
          Finding.block(
              Kind.INVALID_CHARACTER,
              0,
              text.length(),
              "The reply has a character that X refuses, often pasted in unseen.",
              "Type the text anew."));
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
          Finding.block(
              Kind.PLACEHOLDER,
              matcher.start(),
              matcher.end(),
              matcher.group() + " is a placeholder that nobody has filled.",
              "Write what belongs there."));
    }
  }
}
