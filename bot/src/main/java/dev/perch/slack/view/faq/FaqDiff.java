package dev.perch.slack.view.faq;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.perch.knowledge.gatekeeping.Difference.Change;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.List;

/** A difference to read: what is gone struck out, what is new bold, what stayed as it is. */
final class FaqDiff {
  /** Where the message has an Edit button: its form shows all. */
  static final String BY_EDIT = "; press Edit to read all";

  private static final int LONGEST = 600;

  private FaqDiff() {}

  /**
   * One block.
   *
   * @param most how many characters it may have, about; what is left out is counted
   */
  static LayoutBlock block(List<Change> changes, int most) {
    return block(changes, most, "");
  }

  /**
   * One block.
   *
   * @param elsewhere where one reads what is left out; may be empty
   */
  static LayoutBlock block(List<Change> changes, int most, String elsewhere) {
    List<BlockElement> lines = new ArrayList<>();
    int written = 0;
    for (Change change : changes) {
      int longest = Math.min(LONGEST, most / 2);
      if (written > 0 && written + Math.min(length(change), 2 * longest) > most) {
        break;
      }
      written += Math.min(length(change), 2 * longest);
      lines.add(line(change, longest));
    }
    int left = changes.size() - lines.size();
    if (left > 0) {
      lines.add(Kit.line(Kit.text("and %d more%s".formatted(left, elsewhere))));
    }
    if (changes.isEmpty()) {
      lines.add(Kit.line(Kit.text("nothing but the day of review")));
    }
    return Kit.rich(
        RichTextListElement.builder()
            .style("bullet")
            .elements(List.copyOf(sections(lines)))
            .build());
  }

  private static List<RichTextElement> sections(List<BlockElement> lines) {
    return lines.stream().map(RichTextElement.class::cast).toList();
  }

  private static int length(Change change) {
    return change.gone().length() + change.added().length() + 100;
  }

  private static BlockElement line(Change change, int longest) {
    List<RichTextElement> parts = new ArrayList<>();
    parts.add(Kit.text(change.field() + ": " + Literal.clean(change.lead(), longest)));
    if (!change.gone().isBlank()) {
      parts.add(styled(change.gone(), longest, TextStyle.builder().strike(true).build()));
      if (!change.added().isBlank()) {
        parts.add(Kit.text(" "));
      }
    }
    if (!change.added().isBlank()) {
      parts.add(styled(change.added(), longest, TextStyle.builder().bold(true).build()));
    }
    if (!change.trail().isEmpty()) {
      parts.add(Kit.text(Literal.words(change.trail(), longest)));
    }
    return Kit.line(parts.toArray(RichTextElement[]::new));
  }

  private static RichTextElement styled(String text, int longest, TextStyle style) {
    return RichTextSectionElement.Text.builder()
        .text(Literal.words(text, longest))
        .style(style)
        .build();
  }
}
