package dev.perch.slack.view.campaign;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import dev.perch.guard.Signature;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.List;

/** The form in which a second pair of eyes reads all replies of a fold as they will go out. */
public final class FoldSignForm {
  private static final int TWEET_SHOWN = 140;

  private FoldSignForm() {}

  /**
   * A reply as it was approved.
   *
   * @param nth its place in the order of joining
   * @param customer how the tweet's author is called on X, without the {@code @}
   * @param tweet what they wrote, as it is shown; see {@link dev.perch.slack.view.Veil}
   */
  public record Row(int nth, String customer, String tweet, String text) {}

  /**
   * A page of them.
   *
   * @param author the user id of whoever wants to send them
   * @param initials the author's
   * @param all how many replies there are on all pages
   */
  public record Page(
      FoldSignRef ref, String handle, String author, String initials, int all, List<Row> rows) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** The page. */
  public static View page(Page page) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small(
            "<@%s> wants to send these as *@%s*, each to its own tweet, word for word. Those that you leave ticked go out; the others go back to their author. Ticks stay from page to page."
                .formatted(page.author(), page.handle())));
    page.rows().forEach(row -> row(page, row, blocks));
    List<BlockElement> turning = turning(page);
    if (!turning.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(turning).build());
    }
    blocks.add(reason());
    return View.builder()
        .type("modal")
        .callbackId(Actions.FOLD_SIGN_FORM)
        .title(Forms.title("Sign off"))
        .submit(ViewSubmit.builder().type("plain_text").text("Done").build())
        .close(Forms.close())
        .privateMetadata(page.ref().text())
        .blocks(List.copyOf(blocks))
        .build();
  }

  private static void row(Page page, Row row, List<LayoutBlock> blocks) {
    blocks.add(
        Kit.small(
            "@%s: %s"
                .formatted(
                    Literal.escape(row.customer(), 60), Literal.escape(row.tweet(), TWEET_SHOWN))));
    String name = Actions.FOLD_TICK + row.nth();
    blocks.add(
        SectionBlock.builder()
            .blockId(name)
            .text(Kit.plain(Literal.words(Signature.sign(row.text(), page.initials()), 1_000)))
            .accessory(FoldAnswer.tick(name, !page.ref().unticked().get(row.nth())))
            .build());
  }

  private static List<BlockElement> turning(Page page) {
    int number = page.ref().page();
    int last = (page.all() - 1) / FoldAnswer.PAGE;
    List<BlockElement> buttons = new ArrayList<>();
    if (number > 0) {
      buttons.add(turn("‹ Before", number - 1));
    }
    if (number < last) {
      buttons.add(turn("Next › (%d of %d)".formatted(number + 1, last + 1), number + 1));
    }
    return buttons;
  }

  private static BlockElement turn(String label, int to) {
    return Kit.button(label, Actions.FOLD_SIGN_PAGE + to, Integer.toString(to));
  }

  private static LayoutBlock reason() {
    return InputBlock.builder()
        .blockId(Actions.FOLD_SIGN_REASON)
        .optional(true)
        .label(Kit.plain("Or send all of them back: why?"))
        .hint(Kit.plain("With a reason here none goes out, and their author reads it."))
        .element(
            PlainTextInputElement.builder()
                .actionId(Actions.FOLD_SIGN_REASON)
                .multiline(true)
                .maxLength(500)
                .build())
        .build();
  }

  /** What asks for it in the channel of those who should sign off; {@code link}: to the card. */
  public static List<LayoutBlock> asking(FoldCard.Shown shown, String role, String link) {
    return List.of(
        Kit.paragraph(FoldPhrases.asking(shown, role, link)), Kit.actions(buttons(shown, role)));
  }

  /** What calls a deputy for it. */
  public static List<LayoutBlock> calling(FoldCard.Shown shown, String role, String link) {
    return List.of(
        Kit.paragraph(FoldPhrases.calling(shown, role, link)), Kit.actions(buttons(shown, role)));
  }

  /** For each approval of which replies wait for that role: a button to read them. */
  static List<BlockElement> buttons(FoldCard.Shown shown, String role) {
    List<Integer> approvals =
        shown.fold().facts().awaiting(role).map(place -> place.approval()).distinct().toList();
    return approvals.stream()
        .limit(3)
        .<BlockElement>map(approval ->
            Kit.button(
                label(shown, role, approval),
                Actions.FOLD_SIGN + approval + "_" + role,
                FoldSignRef.button(shown.id(), approval, role)))
        .toList();
  }

  private static String label(FoldCard.Shown shown, String role, int approval) {
    long waiting =
        shown.fold().facts().awaiting(role).filter(it -> it.approval() == approval).count();
    return "Read & sign off %d for %s".formatted(waiting, ClaimPhrases.role(role));
  }
}
