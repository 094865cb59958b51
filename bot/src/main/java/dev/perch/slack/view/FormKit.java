package dev.perch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import java.util.List;

/** What forms are made of. Each field's block and action share a name. */
public final class FormKit {
  private FormKit() {}

  /** A field. */
  public static InputBlock input(
      String label, String name, String hint, boolean optional, BlockElement element) {
    return InputBlock.builder()
        .blockId(name)
        .label(Kit.plain(label))
        .hint(Kit.plain(hint))
        .optional(optional)
        .element(element)
        .build();
  }

  /**
   * What is typed into a field.
   *
   * @param initial what stands there already; may be empty
   * @param longest how many characters at most
   * @param lines whether there may be several
   */
  public static PlainTextInputElement typed(
      String name, String initial, int longest, boolean lines) {
    return PlainTextInputElement.builder()
        .actionId(name)
        .multiline(lines)
        .maxLength(longest)
        .initialValue(initial.isEmpty() ? null : initial)
        .build();
  }

  /**
   * A form that is submitted, or cancelled.
   *
   * @param carried what comes back with it
   */
  public static View form(
      String callback, String title, String submit, String carried, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(callback)
        .title(Forms.title(title))
        .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(Forms.close())
        .privateMetadata(carried)
        .blocks(List.copyOf(blocks))
        .build();
  }
}
