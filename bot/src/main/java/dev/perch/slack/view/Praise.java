package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.desk.Mention;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a card offers for praise, and how the team reads of it. */
public final class Praise {
  public static final String TOLD = "The team has it: it stands in the channel.";
  public static final String TOLD_BEFORE =
      "The team has read it already; it stands in the channel.";
  public static final String REMOVED =
      "There is nothing to tell any more: their words were removed.";

  private Praise() {}

  /** Whether a ticket is nothing but praise. */
  public static boolean is(Ticket ticket) {
    return WorkOrder.praise(ticket.facts().attention().triaged());
  }

  /** The row of buttons; nothing for other tickets. */
  static Optional<LayoutBlock> offer(Shown shown) {
    if (!is(shown.ticket()) || !shown.ticket().isOpen()) {
      return Optional.empty();
    }
    List<BlockElement> row = new ArrayList<>();
    if (shown.replyAllowed() && CardButtons.mayAnswer(shown.ticket())) {
      row.add(Kit.button("Thank them", Actions.THANK, shown.ref()));
    }
    row.add(Kit.button("Tell the team", Actions.TELL_TEAM, shown.ref()));
    return Optional.of(Kit.actions(row));
  }

  /** What stands in the team's channel, without anybody's private data. */
  public static List<LayoutBlock> blocks(Mention mention, String by, Veil veil) {
    return List.of(
        Kit.paragraph("💚 *Praise for the team*, passed on by <@" + by + ">"),
        Kit.rich(Kit.quote(Literal.words(veil.over(mention), 1_000))),
        Kit.small("@%s on X".formatted(Literal.escape(mention.author().username(), 60))));
  }
}
