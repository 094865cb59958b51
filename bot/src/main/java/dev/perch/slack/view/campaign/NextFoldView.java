package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.storm.Fold;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import java.util.ArrayList;
import java.util.List;

/** What {@code /next} shows of a fold: how many it counts, and a button to take them all. */
public final class NextFoldView {
  private NextFoldView() {}

  /**
   * The fold.
   *
   * @param link to its card, or empty while that is not posted yet
   */
  public static List<LayoutBlock> blocks(FoldCard.Shown shown, String link) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            "*Next for %s*%s"
                .formatted(
                    shown.fold().facts().team().title(),
                    link.isEmpty() ? "" : " · <" + link + "|go to the card>")));
    blocks.add(
        Kit.paragraph("*× %d* · %s".formatted(shown.fold().facts().size(), FoldCard.about(shown))));
    blocks.add(Kit.small(FoldPhrases.state(shown.fold())));
    if (shown.fold() instanceof Fold.Free) {
      blocks.add(
          Kit.actions(List.of(Kit.primary("Claim all", Actions.FOLD_CLAIM, shown.id().value()))));
    }
    return List.copyOf(blocks);
  }
}
