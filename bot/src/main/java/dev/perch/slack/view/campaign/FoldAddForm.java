package dev.perch.slack.view.campaign;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that asks into which open fold a ticket is put. */
public final class FoldAddForm {
  /** So many folds are offered; the first is chosen already. */
  public static final int MOST = 20;

  /** Slack takes 75 characters for an option. */
  private static final int NAME = 60;

  private FoldAddForm() {}

  /**
   * What the form carries. It comes back from Slack, so it may be forged: it proves no right.
   *
   * @param channel where to answer
   */
  public record Carried(TicketId ticket, String channel) {
    public String text() {
      return ticket + "|" + channel;
    }

    /** Reads one; nothing if it was never written by us. */
    public static Optional<Carried> parse(@Nullable String text) {
      String[] parts = (text == null ? "" : text).split("\\|", 2);
      return parts.length == 2 && parts[0].matches("[0-9]{1,19}")
          ? Optional.of(new Carried(new TicketId(parts[0]), parts[1]))
          : Optional.empty();
    }
  }

  /** The form; {@code folds}: at least one. */
  public static View of(Carried carried, List<FoldCard.Shown> folds) {
    List<OptionObject> options = folds.stream().map(FoldAddForm::option).toList();
    return View.builder()
        .type("modal")
        .callbackId(Actions.FOLD_ADD_FORM)
        .title(Forms.title("Add to fold"))
        .submit(ViewSubmit.builder().type("plain_text").text("Add").build())
        .close(Forms.close())
        .privateMetadata(carried.text())
        .blocks(
            List.of(
                InputBlock.builder()
                    .blockId(Actions.FOLD_ADD)
                    .label(Kit.plain("It asks what these ask"))
                    .hint(
                        Kit.plain(
                            "Its own card becomes one line, and it is answered with the others."))
                    .element(
                        StaticSelectElement.builder()
                            .actionId(Actions.FOLD_ADD)
                            .options(options)
                            .initialOption(options.getFirst())
                            .build())
                    .build()))
        .build();
  }

  private static OptionObject option(FoldCard.Shown fold) {
    return OptionObject.builder()
        .text(Kit.plain("× %d · %s".formatted(fold.fold().facts().size(), name(fold))))
        .value(fold.id().value())
        .build();
  }

  /** What the bank does not know is told by what one of them wrote. */
  private static String name(FoldCard.Shown fold) {
    if (!fold.title().isEmpty()) {
      return Literal.words(fold.title(), NAME);
    }
    return fold.mostSeen().stream()
        .findFirst()
        .map(mention -> Literal.words(fold.veil().over(mention).replace('\n', ' '), NAME))
        .orElse("what the FAQ bank does not know");
  }
}
