package dev.perch.slack.view.faq;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.bank.Gaps.Gap;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bank does not know, as {@code /faq gaps} shows it. */
public final class FaqGapList {
  public static final String LOOKING = "Perch puts together what was asked. One moment …";

  private static final int CARRIED = 5;

  private FaqGapList() {}

  public static List<LayoutBlock> blocks(List<Gap> gaps) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            gaps.isEmpty()
                ? "Nothing was asked twice in the last 30 days that the FAQ bank does not know."
                : "*Asked again and again* in the last 30 days, and without a good suggestion:"));
    for (Gap gap : gaps) {
      blocks.add(Kit.paragraph("*%d times*, such as".formatted(gap.tickets().size())));
      blocks.add(
          Kit.rich(
              Kit.quote(
                  gap.samples().stream()
                      .map(sample -> Literal.words(Veil.forGood(sample).replace('\n', ' '), 280))
                      .collect(Collectors.joining("\n")))));
      blocks.add(Kit.actions(List.of(Kit.button("Write this one", Actions.FAQ_GAP, carried(gap)))));
    }
    return List.copyOf(blocks);
  }

  /** Only the tickets' ids: a button outlives an erasure. */
  private static String carried(Gap gap) {
    return gap.tickets().stream()
        .limit(CARRIED)
        .map(TicketId::value)
        .collect(Collectors.joining(","));
  }

  /** The tickets that a button carries; none if it was never written by us. */
  public static List<TicketId> parse(@Nullable String value) {
    return value == null || !value.matches("[0-9]{1,19}(,[0-9]{1,19}){0,9}")
        ? List.of()
        : Arrays.stream(value.split(",")).map(TicketId::new).toList();
  }
}
