package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.guard.Finding;
import dev.perch.ticket.Road;
import java.util.List;

/** The way into private for a draft that may not be said in public, where that is told. */
public final class MoveDraft {
  /** Above the editor, once its words go by direct message. */
  public static final String MOVED =
      "🔒 *Your words go by direct message now.* Nobody else reads them. Nothing was sent yet.";

  /** Above the line that asks the customer to write to us. */
  public static final String FIRST =
      "*They have not written to us in private yet,* so this line asks them to. Your words stay in the form below this one: copy them for the direct message.";

  private MoveDraft() {}

  /** Beside findings of somebody's private data, in an editor that would send it in public. */
  static List<LayoutBlock> button(Proof proof, Ref ref) {
    boolean told =
        proof.findings().stream()
            .filter(Finding::blocks)
            .anyMatch(finding -> finding.kind().isPrivate());
    return told && proof.road() == Road.PUBLIC
        ? List.of(Kit.actions(List.of(Kit.button("Move to DM", Actions.DRAFT_TO_DM, ref))))
        : List.of();
  }
}
