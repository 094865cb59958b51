package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Content.Handling;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Whether a suggestion is answered in private only, while everybody reads the ticket. */
  static boolean leads(Shown shown, SuggestedAnswer answer) {
    return mayMove(shown) && answer.handling().contains(Handling.PRIVATE_MATTER);
  }

  /** Beneath such a suggestion the way into private, unless the card leads with it already. */
  static List<BlockElement> beneath(Shown shown, int nth) {
    if (isAbove(shown) || nth != firstPrivate(shown)) {
      return List.of();
    }
    BlockElement move = move(shown);
    if (move instanceof ButtonElement button
        && nth == 0
        && shown.ticket() instanceof Ticket.Claimed) {
      button.setStyle("primary");
    }
    return List.of(move);
  }

  private static boolean isAbove(Shown shown) {
    return CardReasons.personal(shown) || PrivateNotice.leads(shown);
  }

  /** The number of the first suggestion that is answered in private only; -1 without one. */
  private static int firstPrivate(Shown shown) {
    List<SuggestedAnswer> answers = shown.words().suggested(shown.lastSaid().index());
    return IntStream.range(0, answers.size())
        .filter(nth -> leads(shown, answers.get(nth)))
        .findFirst()
        .orElse(-1);
  }

  /** The same beside Reply, for whoever has the ticket and finds no such button above. */
  static Optional<BlockElement> beside(Shown shown) {
    boolean above = isAbove(shown) || firstPrivate(shown) >= 0;
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
