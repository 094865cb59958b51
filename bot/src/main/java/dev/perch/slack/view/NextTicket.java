package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/** What {@code /next} shows: the ticket whose turn it is, why, and a button to take it. */
public final class NextTicket {
  public static final String NOTHING =
      "Nothing waits for your teams: every ticket has somebody. Well done.";

  public static final String NO_TEAM =
      "You are on no team whose tickets wait here. If you are to answer customers, ask a lead to take you into a team.";

  /** Enough to know what it is about; the card has the rest. */
  private static final int TWEET_SHOWN = 300;

  private NextTicket() {}

  /**
   * The ticket.
   *
   * @param link to its card, or empty while that is not posted yet
   */
  public static List<LayoutBlock> blocks(Shown shown, String link) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String team = shown.ticket().facts().team().title();
    blocks.add(
        Kit.paragraph(
            "*Next for %s*%s"
                .formatted(team, link.isEmpty() ? "" : " · <" + link + "|go to the card>")));
    blocks.add(
        Kit.rich(
            Kit.quote(
                shown
                    .lastWord()
                    .map(mention -> Literal.words(shown.reading().shown(mention), TWEET_SHOWN))
                    .orElse("(removed)"))));
    blocks.add(Kit.small(CardState.line(shown)));
    CardReasons.line(shown).ifPresent(line -> blocks.add(Kit.small(line)));
    if (shown.ticket() instanceof Ticket.Claimable) {
      blocks.add(Kit.actions(List.of(Kit.primary("Claim", Actions.CLAIM, shown.ref()))));
    }
    return List.copyOf(blocks);
  }
}
