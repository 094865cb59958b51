package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** What a card says where customers posted their own private data: what it is, and what to do. */
final class PrivateNotice {
  private PrivateNotice() {}

  /** Nothing where there is none. */
  static List<LayoutBlock> blocks(Shown shown) {
    List<String> named = shown.privateData();
    if (named.isEmpty()) {
      return List.of();
    }
    List<BlockElement> buttons = new ArrayList<>();
    if (CardButtons.mayAnswer(shown.ticket())) {
      buttons.add(Kit.link("Move to DM", Actions.MOVE_TO_DM, shown.directMessage()));
    }
    buttons.add(Kit.button("Show", Actions.SHOW_PRIVATE, shown.ref()));
    if (CardButtons.mayAnswer(shown.ticket()) && shown.replyAllowed()) {
      buttons.add(Kit.button("Ask to delete it", Actions.ASK_TO_DELETE, shown.ref()));
    }
    return List.of(Kit.small(GuardPhrases.posted(named)), Kit.actions(buttons));
  }
}
