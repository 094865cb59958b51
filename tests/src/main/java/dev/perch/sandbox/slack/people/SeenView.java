package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage.SeenMenu;
import dev.perch.sandbox.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open modal, or a Home tab, as its person sees it.
 *
 * @param view its id; empty for a Home tab into which nothing was ever published
 * @param text all its words but those of title, buttons and what was filled in
 * @param buttons what is written on the buttons in it
 * @param submit the button that sends it; null where it has none
 * @param close the button that closes it; empty for a Home tab
 * @param blocks as the app sent them, completed by Slack
 */
public record SeenView(
    String view,
    String title,
    String text,
    List<SeenField> fields,
    List<String> buttons,
    List<SeenMenu> menus,
    @Nullable String submit,
    String close,
    JsonNode blocks) {

  /** A Home tab into which nothing was ever published. */
  static SeenView nothing() {
    return new SeenView("", "", "", List.of(), List.of(), List.of(), null, "", Json.array());
  }

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
