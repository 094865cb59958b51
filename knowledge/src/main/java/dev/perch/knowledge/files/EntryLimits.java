package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import java.util.List;

/** What an entry may hold so that a form in Slack can still show it for a change. */
final class EntryLimits {
  private static final int FIELD = 3_000;
  private static final int WORDINGS = 4 * FIELD;

  private EntryLimits() {}

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
