package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a card says where customers wrote their own private data: what it is, and what to do. In a
 * direct message it is where it belongs, and only hidden here.
 */
final class PrivateNotice {
  private PrivateNotice() {}

  /** Nothing where there is none. */
  static List<LayoutBlock> blocks(Shown shown) {
    List<String> onX = named(shown, false);
    if (!onX.isEmpty()) {
      return List.of(Kit.small(GuardPhrases.posted(onX)), Kit.actions(buttons(shown)));
    }
    List<String> between = named(shown, true);
    return between.isEmpty()
        ? List.of()
        : List.of(Kit.small(GuardPhrases.confided(between)), Kit.actions(List.of(show(shown))));
  }

  /** Whether it has the way into private messages among its buttons. */
  static boolean leads(Shown shown) {
    return PrivateView.mayMove(shown) && !named(shown, false).isEmpty();
  }

  private static List<String> named(Shown shown, boolean direct) {
    return shown.ticket().facts().said().stream()
        .filter(said -> said.tweet().direct() == direct)
        .flatMap(said -> shown.words().mention(said.tweet().id()).stream())
        .flatMap(mention -> shown.reading().privateData(mention).stream())
        .distinct()
        .toList();
  }

  private static List<BlockElement> buttons(Shown shown) {
    List<BlockElement> buttons = new ArrayList<>();
    if (PrivateView.mayMove(shown)) {
      buttons.add(PrivateView.move(shown));
    }
    buttons.add(show(shown));
    if (CardButtons.mayAnswer(shown.ticket()) && shown.replyAllowed()) {
      buttons.add(Kit.button("Ask to delete it", Actions.ASK_TO_DELETE, shown.ref()));
    }
    return buttons;
  }

  private static BlockElement show(Shown shown) {
    return Kit.button("Show private data", Actions.SHOW_PRIVATE, shown.ref());
  }
}
