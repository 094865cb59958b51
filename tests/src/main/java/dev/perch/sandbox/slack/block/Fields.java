package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;

/**
 * What stands in the fields of blocks: Slack's {@code state.values}, block id, action id, value.
 */
public final class Fields {
  private Fields() {}

  /** What the app has put into the fields. */
  public static ObjectNode initial(JsonNode blocks) {
    var state = Json.object();
    Widget.in(blocks).stream()
        .filter(Widget::hasState)
        .forEach(widget -> put(state, widget, initial(widget)));
    return state;
  }

  /**
   * The same fields in new blocks: what a person has filled in stays where block and action id are
   * the same.
   */
  public static ObjectNode carriedOver(ObjectNode before, JsonNode blocks) {
    var state = initial(blocks);
    for (var widget : Widget.in(blocks)) {
      var old = before.path(widget.blockId()).path(widget.actionId());
      if (widget.hasState() && old.path("type").asText().equals(widget.type())) {
        put(state, widget, old);
      }
    }
    return state;
  }

  /** Sets one field in a state. */
  public static void put(ObjectNode state, Widget widget, JsonNode value) {
    state.withObjectProperty(widget.blockId()).set(widget.actionId(), value);
  }

  /** Whether nothing has been filled in or chosen. */
  public static boolean isEmpty(JsonNode value) {
    for (var property : value.properties()) {
      var content = property.getValue();
      var filled =
          content.isContainerNode()
              ? !content.isEmpty()
              : !content.isNull() && !content.asText("x").isBlank();
      if (!property.getKey().equals("type") && filled) {
        return false;
      }
    }
    return true;
  }

  private static ObjectNode initial(Widget widget) {
    var element = widget.element();
    var value = Json.object().put("type", widget.type());
    return switch (widget.type()) {
      case "static_select", "external_select", "radio_buttons" ->
          value.set("selected_option", copy(element, "initial_option"));
      case "multi_static_select", "multi_external_select", "checkboxes" ->
          value.set("selected_options", list(element, "initial_options"));
      case "users_select" -> value.set("selected_user", copy(element, "initial_user"));
      case "multi_users_select" -> value.set("selected_users", list(element, "initial_users"));
      case "channels_select" -> value.set("selected_channel", copy(element, "initial_channel"));
      case "multi_channels_select" ->
          value.set("selected_channels", list(element, "initial_channels"));
      case "conversations_select" ->
          value.set("selected_conversation", copy(element, "initial_conversation"));
      case "multi_conversations_select" ->
          value.set("selected_conversations", list(element, "initial_conversations"));
      case "datepicker" -> value.set("selected_date", copy(element, "initial_date"));
      case "timepicker" -> value.set("selected_time", copy(element, "initial_time"));
      case "datetimepicker" -> value.set("selected_date_time", copy(element, "initial_date_time"));
      case "rich_text_input" -> value.set("rich_text_value", copy(element, "initial_value"));
      case "file_input" -> value.set("files", Json.array());
      default -> value.set("value", copy(element, "initial_value"));
    };
  }

  private static JsonNode copy(JsonNode element, String property) {
    return element.hasNonNull(property)
        ? element.path(property).deepCopy()
        : Json.object().nullNode();
  }

  private static JsonNode list(JsonNode element, String property) {
    return element.hasNonNull(property) ? element.path(property).deepCopy() : Json.array();
  }
}
