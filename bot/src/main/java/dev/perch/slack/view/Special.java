package dev.perch.slack.view;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Content.Handling;
import java.util.ArrayList;
import java.util.List;

/** What to mind about a suggestion before it is sent. In mrkdwn. */
final class Special {
  private Special() {}

  /** A line for each thing; none, as a rule. */
  static List<String> lines(SuggestedAnswer answer) {
    List<String> lines = new ArrayList<>();
    if (answer.handling().contains(Handling.PRIVATE_MATTER)) {
      lines.add(
          "🔒 *Private matter*: nothing about it in public; it is answered by direct message.");
    }
    if (answer.handling().contains(Handling.NEEDS_SIGN_OFF)) {
      lines.add("✍ *Needs sign-off*: a second pair of eyes reads the reply before it goes out.");
    }
    String warning = answer.warning();
    if (warning != null) {
      lines.add("⚠ It is not sent as it stands: " + Literal.escape(warning, 400));
    }
    return List.copyOf(lines);
  }
}
