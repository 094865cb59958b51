package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something in blocks that a person can press, choose from or fill in.
 *
 * @param block the block it stands in
 * @param element the element itself
 */
public record Widget(JsonNode block, JsonNode element) {
  private static final Set<String> MENUS =
      Set.of(
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "overflow",
          "radio_buttons",
          "checkboxes",
          "datepicker",
          "timepicker",
          "datetimepicker");

  /** How people call the three dots of an overflow menu. */
  static final String DOTS = "…";

  /** All widgets of these blocks, in the order in which they are read. */
  public static List<Widget> in(JsonNode blocks) {
    var widgets = new ArrayList<Widget>();
    for (var block : blocks) {
      switch (block.path("type").asText()) {
        case "section" -> {
          if (block.has("accessory")) {
            widgets.add(new Widget(block, block.path("accessory")));
          }
        }
        case "actions" ->
            block.path("elements").forEach(element -> widgets.add(new Widget(block, element)));
        case "input" -> widgets.add(new Widget(block, block.path("element")));
        default -> {}
      }
    }
    return widgets;
  }

  public String type() {
    return element.path("type").asText();
  }

  public String blockId() {
    return block.path("block_id").asText();
  }

  public String actionId() {
    return element.path("action_id").asText();
  }

  public boolean isButton() {
    return type().equals("button");
  }

  public boolean isMenu() {
    return MENUS.contains(type());
  }

  /** A menu whose options the app is asked for as somebody types. */
  public boolean isExternal() {
    return type().endsWith("external_select");
  }

  /** A field of a form, with a label. */
  public boolean isInput() {
    return block.path("type").asText().equals("input");
  }

  /** Whether what stands in it is part of the state that Slack sends along. */
  public boolean hasState() {
    return !isButton() && !type().equals("overflow") && !type().equals("image");
  }

  /** What is written on it, or beside it. */
  public String name() {
    return names().findFirst().orElse("");
  }

  /** Whether somebody who reads the screen could call it so. */
  public boolean isCalled(String name) {
    return names().anyMatch(own -> own.strip().equalsIgnoreCase(name.strip()));
  }

  /** The words of the options, as far as the blocks themselves hold them. */
  public List<String> optionNames() {
    return options().map(option -> option.at("/text/text").asText()).toList();
  }

  /** The options, those of groups too. */
  public Stream<JsonNode> options() {
    var grouped =
        StreamSupport.stream(element.path("option_groups").spliterator(), false)
            .flatMap(group -> StreamSupport.stream(group.path("options").spliterator(), false));
    return Stream.concat(
        StreamSupport.stream(element.path("options").spliterator(), false), grouped);
  }

  private Stream<String> names() {
    var dots = type().equals("overflow") ? DOTS : "";
    return Stream.of(
            isButton() ? element.at("/text/text").asText("") : "",
            block.at("/label/text").asText(""),
            element.at("/placeholder/text").asText(""),
            element.at("/initial_option/text/text").asText(""),
            dots,
            isButton() ? "" : block.at("/text/text").asText(""))
        .filter(name -> !name.isEmpty());
  }
}
