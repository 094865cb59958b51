package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.people.SeenMessage.SeenMenu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open modal as its person sees it.
 *
 * @param view its id
 * @param text all its words but those of title, buttons and what was filled in
 * @param buttons what is written on the buttons in it
 * @param submit the button that sends it; null where it has none
 * @param close the button that closes it
 */
public record SeenView(
    String view,
    String title,
    String text,
    List<SeenField> fields,
    List<String> buttons,
    List<SeenMenu> menus,
    @Nullable String submit,
    String close) {

  /**
   * A field to fill in.
   *
   * @param value what stands in it; empty when nothing does
   * @param error what was wrong with the last submission; null if nothing was
   */
  public record SeenField(
      String label,
      String value,
      @Nullable String hint,
      @Nullable String error,
      boolean optional) {}
}
