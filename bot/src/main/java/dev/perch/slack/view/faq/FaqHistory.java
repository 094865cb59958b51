package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;
import static dev.perch.slack.view.faq.FaqEntries.title;
import static dev.perch.slack.view.faq.FaqEntries.who;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.gatekeeping.Difference;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.List;

/** What an entry said, version by version, with the way back. */
public final class FaqHistory {
  private static final int MOST = 8;

  private FaqHistory() {}

  /**
   * A page of the versions, newest first, with what each changed.
   *
   * @param from how many of the newest to leave out; of more than there are, the last page
   */
  public static List<LayoutBlock> blocks(Entry entry, int from) {
    List<Version> versions = entry.versions().reversed();
    int first = Math.min(from, Math.max(0, versions.size() - 1)) / MOST * MOST;
    int last = Math.min(first + MOST, versions.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("The versions of " + title(entry)));
    versions.subList(first, last).forEach(version -> blocks.addAll(shown(entry, version)));
    if (versions.size() > MOST) {
      blocks.add(Kit.small("%d to %d of %d".formatted(first + 1, last, versions.size())));
      blocks.add(Kit.actions(pages(entry, first)));
    }
    return List.copyOf(blocks);
  }

  private static List<LayoutBlock> shown(Entry entry, Version version) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            "*Version %d* by %s %s%s"
                .formatted(
                    version.number(),
                    who(version.by()),
                    at(version.at()),
                    version.note().isEmpty() ? "" : " · " + Literal.escape(version.note(), 200))));
    Content before = entry.version(version.number() - 1).map(Version::content).orElse(null);
    blocks.add(FaqDiff.block(Difference.between(before, version.content()), 900));
    if (version.number() < entry.versions().size()) {
      blocks.add(
          Kit.actions(
              List.of(
                  Kit.button(
                      "Roll back to this",
                      Actions.FAQ_ROLL_BACK + version.number(),
                      FaqRef.of(entry, version.number()).text()))));
    }
    return blocks;
  }

  private static List<BlockElement> pages(Entry entry, int first) {
    List<BlockElement> pages = new ArrayList<>();
    if (first > 0) {
      pages.add(
          Kit.button(
              "Newer", Actions.FAQ_HISTORY + "_newer", FaqRef.of(entry, first - MOST).text()));
    }
    if (first + MOST < entry.versions().size()) {
      pages.add(
          Kit.button(
              "Older", Actions.FAQ_HISTORY + "_older", FaqRef.of(entry, first + MOST).text()));
    }
    return pages;
  }
}
