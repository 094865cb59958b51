package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a card whose ticket went to another team: one line with a link; its thread stays.
 */
public final class FormerCard {
  private FormerCard() {}

  /**
   * The line, in mrkdwn.
   *
   * @param link to the live card, or null while that is not posted yet
   */
  public static String summary(Shown shown, @Nullable String link) {
    String customer =
        shown
            .lastWord()
            .map(mention -> "@" + Literal.escape(mention.author().username(), 60))
            .orElse("a customer");
    String now =
        shown.ticket() instanceof Ticket.Offered offered
            ? "Handed to "
                + shown.ticket().facts().team().title()
                + " by "
                + CardState.who(offered.offer().by())
            : "Now with " + shown.ticket().facts().team().title();
    return "➜ %s · %s%s"
        .formatted(now, customer, link == null ? "" : " · <" + link + "|go to the card>");
  }

  public static List<LayoutBlock> blocks(Shown shown, @Nullable String link) {
    return List.of(Kit.small(summary(shown, link)));
  }
}
