package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
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
   * @param proof the draft as it would go out
   * @param replies how many answers of ours the customer has had
   * @param author Slack's id of who wrote it: only they may send it
   * @param draft at most {@link #LONGEST} characters
   */
  public static List<LayoutBlock> blocks(
      Ref ref, Proof proof, int replies, String author, String draft) {
    Ref carried = ref.with(author + "|" + replies + "|" + draft);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small(
            "A draft of <@%s> · would go out as *@%s* · %s"
                .formatted(author, proof.handle(), proof.facts())));
    blocks.addAll(proof.blocks(LONGEST + 10));
    List<BlockElement> buttons = new ArrayList<>();
    if (proof.findings().isEmpty()) {
      buttons.add(Kit.primary("Send", Actions.DRAFT_SEND, carried));
    } else if (!proof.blocked()) {
      String name = Despite.name(Actions.DRAFT_SEND, proof.kinds());
      buttons.add(Kit.button("Send anyway", name, carried));
    }
    buttons.add(Kit.button("Edit", Actions.DRAFT_EDIT, carried));
    buttons.add(Kit.button("Discard", Actions.DRAFT_DISCARD, carried));
    blocks.add(Kit.actions(buttons));
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
