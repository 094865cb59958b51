package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Prices;
import dev.perch.guard.Finding;
import dev.perch.guard.Signature;
import dev.perch.ticket.Road;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reply that an agent wrote in a thread, as it would go out, with Send, Edit and Discard. */
public final class DraftPreview {
  /** A button's value holds 2,000 characters at most; the rest of it is the ticket. */
  public static final int LONGEST = 1_800;

  private DraftPreview() {}

  /**
   * The preview.
   *
   * @param replies how many answers of ours the customer has had
   * @param author Slack's id of who wrote it: only they may send it
   * @param draft at most {@link #LONGEST} characters
   */
  public static List<LayoutBlock> blocks(
      Ref ref,
      String handle,
      int replies,
      String author,
      String draft,
      String initials,
      Prices prices) {
    return blocks(ref, Road.PUBLIC, handle, replies, author, draft, initials, prices);
  }

  /** The same, for a ticket that is answered by that road. */
  public static List<LayoutBlock> blocks(
      Ref ref,
      Road road,
      String handle,
      int replies,
      String author,
      String draft,
      String initials,
      Prices prices) {
    String signed = Signature.sign(draft, initials);
    GoesOut text = new GoesOut(road, handle, signed, prices);
    List<Finding> findings = text.findings();
    Ref carried = ref.with(author + "|" + replies + "|" + draft);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.small("A draft of <@%s> · would go out %s".formatted(author, text.facts())));
    blocks.add(Kit.rich(Kit.quote(Literal.words(signed, LONGEST + 10))));
    if (!findings.isEmpty()) {
      blocks.add(Kit.small("⚠ " + Literal.escape(Phrases.findings(findings), 1_000)));
    }
    blocks.add(
        Kit.actions(
            findings.isEmpty()
                ? List.of(
                    Kit.primary("Send", Actions.DRAFT_SEND, carried),
                    Kit.button("Edit", Actions.DRAFT_EDIT, carried),
                    Kit.button("Discard", Actions.DRAFT_DISCARD, carried))
                : List.of(
                    Kit.button("Edit", Actions.DRAFT_EDIT, carried),
                    Kit.button("Discard", Actions.DRAFT_DISCARD, carried))));
    return List.copyOf(blocks);
  }

  /** What a preview's buttons carry beside the ticket. */
  public record Carried(String author, int replies, String draft) {
    public static Optional<Carried> parse(Ref ref) {
      String[] parts = ref.rest().split("\\|", 3);
      return parts.length == 3 && parts[1].matches("[0-9]{1,6}")
          ? Optional.of(new Carried(parts[0], Integer.parseInt(parts[1]), parts[2]))
          : Optional.empty();
    }
  }
}
