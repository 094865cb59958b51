package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;

/** A crisis's holding statement on a ticket's card. */
final class StatementView {
  private StatementView() {}

  /**
   * The numbers of the suggestions in the order in which they are shown: the statement first, in
   * its newest version only.
   */
  static List<Integer> order(List<SuggestedAnswer> answers) {
    List<Integer> order = new ArrayList<>();
    int statement = -1;
    for (int nth = 0; nth < answers.size(); nth++) {
      if (HoldingStatement.is(answers.get(nth))) {
        statement = nth;
      } else {
        order.add(nth);
      }
    }
    if (statement >= 0) {
      order.addFirst(statement);
    }
    return order;
  }

  /** Why it is suggested. */
  static String why(SuggestedAnswer answer) {
    return "🚨 *%s* · %s: word for word it needs no sign-off"
        .formatted(Literal.escape(answer.title(), 150), Literal.escape(answer.wording(), 60));
  }

  /** That our last reply said what is not said any more, with the way to put it right. */
  static List<LayoutBlock> outdated(Shown shown) {
    TicketEvent.StatementChanged changed = shown.ticket().facts().attention().outdated();
    if (changed == null) {
      return List.of();
    }
    Pin used = HoldingStatement.pin(changed.crisis(), changed.used());
    Ref ref = shown.ref().with(used.toString());
    String since =
        changed.withdrawn() ? "which was withdrawn" : "now v%d".formatted(changed.version());
    return List.of(
        Kit.small(
            "⚠ Our reply *used statement v%d, %s*: it says what is not said any more."
                .formatted(changed.used(), since)),
        Kit.actions(List.of(Kit.button("Post a correction", Actions.CORRECT, ref))));
  }
}
