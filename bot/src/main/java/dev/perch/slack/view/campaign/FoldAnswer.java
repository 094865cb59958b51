package dev.perch.slack.view.campaign;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldReplies.Draft;
import dev.perch.campaign.storm.FoldStatement;
import dev.perch.guard.Signature;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import java.util.ArrayList;
import java.util.List;

/** The form in which all replies of a fold are read as they will go out, and approved. */
public final class FoldAnswer {
  /** Replies on a page. */
  public static final int PAGE = 10;

  private static final String SEND = "send";
  private static final int TWEET_SHOWN = 140;

  private FoldAnswer() {}

  /**
   * A reply as it would go out.
   *
   * @param held why the guard would hold it back, in words; empty for nothing
   * @param signOff the roles that must agree before it goes out, in order; may be none
   */
  public record Row(Draft draft, String held, List<String> signOff) {
    public Row {
      signOff = List.copyOf(signOff);
    }
  }

  /**
   * A page of them.
   *
   * @param all how many replies were listed on all pages
   * @param ticked how many of them are ticked
   * @param initials the approver's
   * @param inBank whether the bank knows an answer, too, where a crisis's statement is shown
   * @param veil through which the tweets are shown
   */
  public record Page(
      FoldRef ref,
      String handle,
      String initials,
      int all,
      int ticked,
      boolean inBank,
      List<Row> rows,
      Veil veil) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** The page. */
  public static View page(Page page) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.small(about(page)));
    page.rows().forEach(row -> row(page, row, blocks));
    if (page.rows().isEmpty()) {
      blocks.add(Kit.small(FoldPhrases.PAGE_LEFT));
    }
    blocks.add(ActionsBlock.builder().elements(turning(page)).build());
    return View.builder()
        .type("modal")
        .callbackId(Actions.FOLD_FORM)
        .title(Forms.title("Answer all"))
        .submit(ViewSubmit.builder().type("plain_text").text("Send " + page.ticked()).build())
        .close(Forms.close())
        .privateMetadata(page.ref().text())
        .blocks(List.copyOf(blocks))
        .build();
  }

  private static String about(Page page) {
    Wordings answer = page.ref().answer();
    String one =
        answer != null && answer.texts().size() == 1
            ? " There is one wording only: *Change the words* takes more, so that they differ."
            : "";
    String said = answer != null && FoldStatement.isOne(answer) ? FoldPhrases.STATEMENT + " " : "";
    return said
        + "Each goes out as *@%s* to its own tweet, word for word as it stands here. Untick those that you would rather not send; ticks stay from page to page.%s"
            .formatted(page.handle(), one);
  }

  private static void row(Page page, Row row, List<LayoutBlock> blocks) {
    int nth = row.draft().place().nth();
    blocks.add(
        Kit.small(
            "@%s: %s"
                .formatted(
                    Literal.escape(row.draft().tweet().author().username(), 60),
                    Literal.escape(page.veil().over(row.draft().tweet()), TWEET_SHOWN))));
    String name = Actions.FOLD_TICK + nth;
    blocks.add(
        SectionBlock.builder()
            .blockId(name)
            .text(
                Kit.plain(
                    Literal.words(Signature.sign(row.draft().text(), page.initials()), 1_000)))
            .accessory(tick(name, !page.ref().unticked().get(nth)))
            .build());
    if (!row.held().isEmpty()) {
      blocks.add(Kit.small("⚠️ " + Literal.escape(row.held(), 300)));
    }
    if (!row.signOff().isEmpty()) {
      blocks.add(Kit.small(FoldPhrases.signOff(row.signOff())));
    }
  }

  static BlockElement tick(String name, boolean ticked) {
    OptionObject send = OptionObject.builder().text(Kit.plain("Send")).value(SEND).build();
    return CheckboxesElement.builder()
        .actionId(name)
        .options(List.of(send))
        .initialOptions(ticked ? List.of(send) : null)
        .build();
  }

  private static List<BlockElement> turning(Page page) {
    int number = page.ref().page();
    int last = (page.all() - 1) / PAGE;
    List<BlockElement> buttons = new ArrayList<>();
    if (number > 0) {
      buttons.add(turn("‹ Before", number - 1));
    }
    if (number < last) {
      buttons.add(turn("Next › (%d of %d)".formatted(number + 1, last + 1), number + 1));
    }
    buttons.add(Kit.button("Change the words", Actions.FOLD_WORDS, "words"));
    if (page.inBank()) {
      buttons.add(Kit.button("The FAQ bank's answer", Actions.FOLD_BANK, "bank"));
    }
    return buttons;
  }

  private static BlockElement turn(String label, int to) {
    return Kit.button(label, Actions.FOLD_PAGE + to, Integer.toString(to));
  }

  /** Where the answer is written, or changed. */
  public static View words(FoldRef ref) {
    Wordings answer = ref.answer();
    return View.builder()
        .type("modal")
        .callbackId(Actions.FOLD_WORDS_FORM)
        .title(Forms.title("What to say"))
        .submit(ViewSubmit.builder().type("plain_text").text("See all").build())
        .close(Forms.close())
        .privateMetadata(ref.text())
        .blocks(
            List.of(
                Kit.field(
                    "Answer",
                    Actions.FOLD_TEXT,
                    answer == null ? "" : FoldRef.joined(answer),
                    "{first_name} becomes each customer's first name. A line with --- stands between two wordings, which take turns. You see each reply before anything goes out.",
                    false)))
        .build();
  }
}
