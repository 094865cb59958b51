package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import java.util.ArrayList;
import java.util.List;

/** A ticket's history: what happened, oldest first, a page at a time. */
public final class HistoryView {
  private static final int PAGE = 20;

  private HistoryView() {}

  /**
   * The page.
   *
   * @param reading how the customer's words are shown
   * @param number from 0; what is past the last is the last
   */
  public static View page(Story story, Words words, Reading reading, int number) {
    int last = (story.length() - 1) / PAGE;
    int page = Math.clamp(number, 0, last);
    HistoryLine lines = new HistoryLine(story, words, reading);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small(
            "What happened to this ticket, oldest first. Page %d of %d."
                .formatted(page + 1, last + 1)));
    for (int index = page * PAGE; index < Math.min(story.length(), (page + 1) * PAGE); index++) {
      blocks.add(
          Kit.small(
              "%s · %s".formatted(Times.at(story.events().get(index).at()), lines.of(index))));
    }
    Ref ref = Ref.of(story.ticket());
    List<BlockElement> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(Kit.button("Earlier", Actions.HISTORY_EARLIER, carrying(ref, page - 1)));
    }
    if (page < last) {
      turns.add(Kit.button("Later", Actions.HISTORY_LATER, carrying(ref, page + 1)));
    }
    if (!turns.isEmpty()) {
      blocks.add(Kit.actions(turns));
    }
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("History").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.copyOf(blocks))
        .build();
  }

  private static Ref carrying(Ref ref, int page) {
    return ref.with(Integer.toString(page));
  }
}
