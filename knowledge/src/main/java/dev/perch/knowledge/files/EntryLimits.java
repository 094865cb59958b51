package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import java.util.List;

/**
 * How many entries a file may hold, and what an entry may hold so that a form in Slack can still
 * show it for a change.
 */
final class EntryLimits {
  /** In one file. Whoever reads one counts before it looks into any of them. */
  static final int MOST = 2_000;

  private static final int FIELD = 3_000;
  private static final int WORDINGS = 4 * FIELD;

  private EntryLimits() {}

  /** Tells that the file holds more, the first too many of them at that line. */
  static void tooMany(int line, Problems problems) {
    problems.add(
        line, "There are more than " + MOST + " entries.", "Hand them over in several files.");
  }

  /** Whether it does; what does not is told. */
  static boolean fits(Item item, Problems problems) {
    Content content = item.content();
    boolean fits =
        content.title().length() <= FIELD
            && String.valueOf(content.link()).length() <= FIELD
            && content.wordings().stream().allMatch(wording -> wording.length() <= FIELD)
            && length(content.wordings()) <= WORDINGS
            && content.answers().values().stream().allMatch(each -> length(each) <= FIELD);
    if (!fits) {
      problems.add(
          item.line(),
          "A text here is longer than a form in Slack can show.",
          "Keep an answer with its variants within 3,000 characters, all wordings within 12,000.");
    }
    return fits;
  }

  /** With what stands between them in a field. */
  private static int length(List<String> texts) {
    return texts.stream().mapToInt(text -> text.length() + 5).sum();
  }
}
