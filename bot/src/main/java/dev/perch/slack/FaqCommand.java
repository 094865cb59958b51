package dev.perch.slack;

import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Faq;
import dev.perch.slack.view.FaqList;
import java.util.List;
import java.util.Locale;

/** {@code /faq}: looks things up in the bank. Answered to the asker only. */
final class FaqCommand {
  static final String NAME = "/faq";
  private static final int MOST = 5;

  private final Answers answers;

  FaqCommand(Answers answers) {
    this.answers = answers;
  }

  /** What to answer, in mrkdwn. */
  String answer(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    String word = parts[0].toLowerCase(Locale.ROOT);
    if (word.equals("search") && parts.length == 2) {
      List<Faq> found = answers.search(parts[1], MOST);
      return FaqList.found(parts[1], found);
    }
    return FaqList.help();
  }
}
