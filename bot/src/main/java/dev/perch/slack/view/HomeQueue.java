package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.knowledge.gatekeeping.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What waits for a gatekeeper, on their Home tab. */
public final class HomeQueue {
  private static final int NAMED = 5;

  /** Behind title and greeting. */
  private static final int PLACE = 2;

  private HomeQueue() {}

  /** The tab with the queue in it; as it was for a bank in which nothing waits. */
  public static View on(View home, List<Entry> entries) {
    List<Entry> waiting =
        entries.stream()
            .filter(entry -> !entry.waiting().isEmpty())
            .sorted(Comparator.comparing(entry -> entry.waiting().getFirst().at()))
            .toList();
    if (waiting.isEmpty()) {
      return home;
    }
    int all = waiting.stream().mapToInt(entry -> entry.waiting().size()).sum();
    StringBuilder words = new StringBuilder();
    words.append(
        all == 1
            ? "*1 proposal for the FAQ bank waits for you.*"
            : "*%d proposals for the FAQ bank wait for you.*".formatted(all));
    words.append(" `/faq review` shows them, with the buttons to decide.");
    for (Entry entry : waiting.subList(0, Math.min(NAMED, waiting.size()))) {
      words.append(
          "\n• %s, since %s"
              .formatted(FaqEntries.title(entry), at(entry.waiting().getFirst().at())));
    }
    if (waiting.size() > NAMED) {
      words.append("\nand %d more".formatted(waiting.size() - NAMED));
    }
    List<LayoutBlock> blocks = new ArrayList<>(home.getBlocks());
    blocks.addAll(PLACE, List.of(DividerBlock.builder().build(), Kit.paragraph(words.toString())));
    home.setBlocks(List.copyOf(blocks));
    return home;
  }
}
