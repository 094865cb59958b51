package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.perch.knowledge.gatekeeping.Difference;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is published at a later moment: asked for, shown, called off. */
public final class FaqPlan {
  public static final String PUBLISH_AT = "faq_publish_at";

  private FaqPlan() {}

  /**
   * The same form, which also asks when.
   *
   * @param due what they chose before; null for nothing
   */
  public static View withTime(View form, @Nullable Instant due) {
    List<LayoutBlock> blocks = new ArrayList<>(form.getBlocks());
    blocks.add(
        time(
            true,
            due,
            "Empty: at once. Until then it stands in /faq review, where it can be called off."));
    form.setBlocks(List.copyOf(blocks));
    return form;
  }

  /** When a proposal is published as it stands. */
  public static View later(FaqRef ref) {
    return View.builder()
        .type("modal")
        .callbackId(Actions.FAQ_LATER_FORM)
        .title(ViewTitle.builder().type("plain_text").text("Publish later").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Plan it").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .privateMetadata(ref.text())
        .blocks(
            List.of(time(false, null, "It is suggested from that moment on, as it stands now.")))
        .build();
  }

  /** What is planned for an entry, with the button that calls it off; nothing where nothing is. */
  static List<LayoutBlock> blocks(Entry entry) {
    Entry.Next next = entry.next();
    if (next == null) {
      return List.of();
    }
    return List.of(
        Kit.paragraph(
            "⏰ *%s* (`%s`) is published %s, as <@%s> decided. It would change:"
                .formatted(
                    Literal.escape(next.content().title(), 150),
                    entry.id(),
                    at(next.due()),
                    next.by())),
        FaqDiff.block(
            Difference.between(entry.current().map(Version::content).orElse(null), next.content()),
            900),
        Kit.actions(
            List.of(
                Kit.button("Call it off", Actions.FAQ_UNSCHEDULE, FaqRef.of(entry, 0).text()))));
  }

  private static InputBlock time(boolean optional, @Nullable Instant due, String hint) {
    return FormKit.input(
        "Publish at",
        PUBLISH_AT,
        hint,
        optional,
        DatetimePickerElement.builder()
            .actionId(PUBLISH_AT)
            .initialDateTime(due == null ? null : Math.toIntExact(due.getEpochSecond()))
            .build());
  }
}
