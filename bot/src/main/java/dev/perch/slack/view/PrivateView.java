package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/** What a card shows of direct messages: that it is private, and the ways into private. */
final class PrivateView {
  private static final String MARK =
      "🔒 *Private* · the customer wrote a direct message, and is answered there and nowhere else";

  private PrivateView() {}

  static boolean isPrivate(Ticket ticket) {
    return ticket.facts().road() == Road.DIRECT;
  }

  /** Nothing on a ticket that everybody can read. */
  static List<LayoutBlock> mark(Shown shown) {
    return isPrivate(shown.ticket()) ? List.of(Kit.small(MARK)) : List.of();
  }

  /** The button that leads a matter which should be private there. */
  static List<LayoutBlock> lead(Shown shown) {
    return mayMove(shown) && CardReasons.personal(shown) && !PrivateNotice.leads(shown)
        ? List.of(Kit.actions(List.of(move(shown))))
        : List.of();
  }

  /** The same beside Reply, for whoever has the ticket and finds no such button above. */
  static Optional<BlockElement> beside(Shown shown) {
    boolean above = CardReasons.personal(shown) || PrivateNotice.leads(shown);
    boolean lets = shown.replyAllowed() || shown.ticket().facts().wroteInPrivate();
    return mayMove(shown) && lets && !above ? Optional.of(move(shown)) : Optional.empty();
  }

  static boolean mayMove(Shown shown) {
    return !isPrivate(shown.ticket()) && CardButtons.mayAnswer(shown.ticket());
  }

  /**
   * The way into private: a message where the customer has written one before, else a public line
   * where X lets us reply, else X's own page.
   */
  static BlockElement move(Shown shown) {
    if (shown.ticket().facts().wroteInPrivate()) {
      return Kit.button("Answer by DM", Actions.ANSWER_BY_DM, shown.ref());
    }
    return shown.replyAllowed()
        ? Kit.button("Move to DM", Actions.MOVE_TO_DM, shown.ref())
        : Kit.link("Move to DM", Actions.MOVE_TO_DM, shown.directMessage());
  }
}
