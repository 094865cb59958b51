package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

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

  /** The button that leads a matter which should be private there; where X lets us, by a reply. */
  static List<LayoutBlock> lead(Shown shown) {
    if (isPrivate(shown.ticket())
        || !CardButtons.mayAnswer(shown.ticket())
        || !CardReasons.personal(shown)) {
      return List.of();
    }
    BlockElement move =
        shown.replyAllowed()
            ? Kit.button("Move to DM", Actions.MOVE_TO_DM, shown.ref())
            : Kit.link("Move to DM", Actions.MOVE_TO_DM, shown.directMessage());
    return List.of(Kit.actions(List.of(move)));
  }

  /** What the card's menu offers beside. */
  static List<CardMenu.Choice> choices(Ticket ticket) {
    List<CardMenu.Choice> choices = new ArrayList<>();
    if (!isPrivate(ticket) && CardButtons.mayAnswer(ticket)) {
      if (ticket.facts().lastWord().tweet().replyAllowed()) {
        choices.add(CardMenu.Choice.MOVE_TO_DM);
      }
      if (ticket.facts().wroteInPrivate()) {
        choices.add(CardMenu.Choice.ANSWER_BY_DM);
      }
    }
    return choices;
  }
}
