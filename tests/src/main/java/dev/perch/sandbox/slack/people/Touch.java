package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A button or menu under somebody's finger. Their client may not have redrawn the message yet, so
 * it is the newest rendering that has what they mean.
 *
 * @param rendering the message as they have it on the screen
 */
record Touch(Message rendering, Widget widget) {

  /**
   * The nth button, from 0, with these words on it.
   *
   * @throws SlackError {@code button_not_found} where no rendering has it
   */
  static Touch button(List<Message> renderings, String name, int nth) {
    return in(renderings, widgets -> Reach.buttons(widgets, name).skip(Math.max(0, nth)))
        .findFirst()
        .orElseThrow(() -> new SlackError("button_not_found"));
  }

  /**
   * A menu that has these options.
   *
   * @throws SlackError {@code menu_not_found} where no rendering has such a menu, {@code
   *     option_not_found} where none of them has the options
   */
  static Touch menu(List<Message> renderings, String name, List<String> options) {
    var menus = in(renderings, widgets -> Reach.menus(widgets, name)).toList();
    if (menus.isEmpty()) {
      throw new SlackError("menu_not_found");
    }
    return menus.stream()
        .filter(menu -> options.stream().allMatch(word -> Picking.offers(menu.widget(), word)))
        .findFirst()
        .orElseThrow(() -> new SlackError("option_not_found"));
  }

  /**
   * The field with these ids.
   *
   * @throws SlackError {@code field_not_found} where no rendering has it
   */
  static Touch field(List<Message> renderings, String block, String action) {
    return in(renderings, widgets -> Reach.fields(widgets, block, action))
        .findFirst()
        .orElseThrow(() -> new SlackError("field_not_found"));
  }

  /** In each rendering the first that is found, if any. */
  private static Stream<Touch> in(
      List<Message> renderings, Function<List<Widget>, Stream<Widget>> found) {
    return renderings.stream()
        .map(rendering ->
            found
                .apply(Widget.in(rendering.blocks()))
                .findFirst()
                .map(widget -> new Touch(rendering, widget)))
        .flatMap(Optional::stream);
  }
}
