package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Shown;
import java.util.List;

/** What is left of a ticket's own card while a fold shows it: one line; its thread stays. */
public final class FoldedLine {
  private FoldedLine() {}

  /**
   * The line, in mrkdwn.
   *
   * @param link to the fold's card
   */
  public static String summary(Shown shown, String link) {
    String customer =
        shown
            .lastWord()
            .map(mention -> "@" + Literal.escape(mention.author().username(), 60))
            .orElse("a customer");
    return "➜ %s asks what many ask now · <%s|go to the card of all>".formatted(customer, link);
  }

  public static List<LayoutBlock> blocks(Shown shown, String link) {
    return List.of(Kit.small(summary(shown, link)));
  }
}
