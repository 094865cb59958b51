package dev.perch.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/** The few pieces of Block Kit that Perch's views are made of. */
public final class Kit {
  static final DispatchActionConfig EVERY_KEY =
      DispatchActionConfig.builder().triggerActionsOn(List.of("on_character_entered")).build();

  private Kit() {}

  public static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  /** A line of small print in mrkdwn: our own words, and others' only escaped. */
  public static LayoutBlock small(String mrkdwn) {
    return ContextBlock.builder()
        .elements(List.of(MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build()))
        .build();
  }

  /** A paragraph in mrkdwn. */
  public static LayoutBlock paragraph(String mrkdwn) {
    return SectionBlock.builder()
        .text(MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build())
        .build();
  }

  /** A paragraph that is shown as it is. */
  public static LayoutBlock literal(String text) {
    return SectionBlock.builder().text(plain(text)).build();
  }

  public static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  static RichTextElement bold(String text) {
    return RichTextSectionElement.Text.builder()
        .text(text)
        .style(RichTextSectionElement.TextStyle.builder().bold(true).build())
        .build();
  }

  public static BlockElement line(RichTextElement... elements) {
    return RichTextSectionElement.builder().elements(List.of(elements)).build();
  }

  /** A quotation of words that are not empty, see {@link Literal#words}. */
  public static BlockElement quote(String text) {
    return RichTextQuoteElement.builder().elements(List.of(text(text))).build();
  }

  public static LayoutBlock rich(BlockElement... elements) {
    return RichTextBlock.builder().elements(List.of(elements)).build();
  }

  public static ButtonElement button(String label, String action, Ref ref) {
    return button(label, action, ref.text());
  }

  public static ButtonElement button(String label, String action, String carried) {
    return ButtonElement.builder().text(plain(label)).actionId(action).value(carried).build();
  }

  public static ButtonElement primary(String label, String action, Ref ref) {
    return primary(label, action, ref.text());
  }

  public static ButtonElement primary(String label, String action, String carried) {
    return ButtonElement.builder()
        .text(plain(label))
        .actionId(action)
        .value(carried)
        .style("primary")
        .build();
  }

  /** A button that opens a page; Slack tells us of the press all the same. */
  public static ButtonElement link(String label, String action, String url) {
    return ButtonElement.builder().text(plain(label)).actionId(action).url(url).build();
  }

  public static LayoutBlock actions(List<BlockElement> elements) {
    return ActionsBlock.builder().elements(elements).build();
  }

  /** A field of several lines. {@code block} and {@code action} share a name. */
  public static InputBlock field(
      String label, String name, String initial, String hint, boolean live) {
    return InputBlock.builder()
        .blockId(name)
        .label(plain(label))
        .hint(hint.isEmpty() ? null : plain(hint))
        .dispatchAction(live)
        .element(
            PlainTextInputElement.builder()
                .actionId(name)
                .multiline(true)
                .maxLength(3_000)
                .initialValue(initial.isEmpty() ? null : initial)
                .focusOnLoad(true)
                .dispatchActionConfig(live ? EVERY_KEY : null)
                .build())
        .build();
  }
}
