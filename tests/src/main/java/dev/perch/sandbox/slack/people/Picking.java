package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.web.FileJson;
import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Between the words of a person and the value of a field: "PR" in a menu, a name, a date, plain
 * text.
 */
final class Picking {
  private final Workspace workspace;
  private final Files files;

  Picking(SlackState state) {
    this.workspace = state.workspace();
    this.files = state.files();
  }

  /**
   * The value that stands in a field after somebody filled in these words.
   *
   * @param words option texts, names of people or channels, a date, a time of day, the seconds of a
   *     date and time, names or ids of files that this person has put in, or text; none to empty
   *     the field
   * @throws SlackError {@code option_not_found}, {@code user_not_found}, {@code channel_not_found},
   *     {@code file_not_found}; {@code invalid_arguments} for no date, no time and no seconds
   */
  ObjectNode value(Person person, Widget widget, List<String> words) {
    var value = Json.object().put("type", widget.type());
    return switch (widget.type()) {
      case "static_select", "external_select", "radio_buttons", "overflow" ->
          one(value, "selected_option", words, word -> option(widget, word));
      case "multi_static_select", "multi_external_select", "checkboxes" ->
          many(value, "selected_options", words, word -> option(widget, word));
      case "users_select" -> one(value, "selected_user", words, this::user);
      case "multi_users_select" -> many(value, "selected_users", words, this::user);
      case "channels_select" -> one(value, "selected_channel", words, this::channel);
      case "multi_channels_select" -> many(value, "selected_channels", words, this::channel);
      case "conversations_select" -> one(value, "selected_conversation", words, this::channel);
      case "multi_conversations_select" ->
          many(value, "selected_conversations", words, this::channel);
      case "datepicker" ->
          one(value, "selected_date", words, word -> parsed(LocalDate::parse, word));
      case "timepicker" ->
          one(value, "selected_time", words, word -> parsed(LocalTime::parse, word));
      case "datetimepicker" -> one(value, "selected_date_time", words, Picking::seconds);
      case "rich_text_input" -> one(value, "rich_text_value", words, this::rich);
      case "file_input" -> many(value, "files", words, word -> file(person, word));
      default -> one(value, "value", words, Picking::text);
    };
  }

  /** Whether a menu has an option with these words; one that Slack itself fills has any. */
  static boolean offers(Widget menu, String word) {
    return menu.options().findAny().isEmpty() || has(menu, word);
  }

  /** Whether a menu has an option with these words. */
  static boolean has(Widget menu, String word) {
    return find(menu, word).isPresent();
  }

  /** What somebody reads in a field that holds this value. */
  String read(JsonNode value) {
    var read = new ArrayList<String>();
    value
        .properties()
        .forEach(property -> {
          if (!property.getKey().equals("type") && !property.getKey().equals("timezone")) {
            read(property.getValue(), read);
          }
        });
    return String.join(", ", read);
  }

  private void read(JsonNode content, List<String> read) {
    if (content.isArray()) {
      content.forEach(item -> read(item, read));
    } else if (content.has("elements")) {
      read.add(String.join("", content.findValuesAsText("text")));
    } else if (content.isObject()) {
      read.add(content.at("/text/text").asText(content.path("name").asText()));
    } else if (!content.isNull()) {
      read.add(workspace.named(content.asText()).map(Person::displayName).orElse(content.asText()));
    }
  }

  private static Optional<JsonNode> find(Widget widget, String word) {
    return widget
        .options()
        .filter(option -> option.at("/text/text").asText().strip().equalsIgnoreCase(word.strip()))
        .findFirst();
  }

  private static JsonNode option(Widget widget, String word) {
    var option = find(widget, word).orElseThrow(() -> new SlackError("option_not_found"));
    var chosen = Json.object();
    chosen.set("text", option.path("text"));
    chosen.set("value", option.path("value"));
    return chosen;
  }

  private JsonNode user(String name) {
    var person = workspace.named(name).orElseThrow(() -> new SlackError("user_not_found"));
    return text(person.id());
  }

  private JsonNode file(Person person, String idOrName) {
    return files
        .of(person, idOrName)
        .map(FileJson::of)
        .orElseThrow(() -> new SlackError("file_not_found"));
  }

  private JsonNode rich(String text) {
    var block = (ObjectNode) new Typed.Client(workspace).read(text).blocks().get(0);
    return block.without("block_id");
  }

  private static JsonNode parsed(Function<String, Temporal> form, String word) {
    try {
      return text(form.apply(word).toString());
    } catch (DateTimeParseException e) {
      throw new SlackError("invalid_arguments");
    }
  }

  private static JsonNode seconds(String word) {
    if (!word.matches("\\d{10}")) {
      throw new SlackError("invalid_arguments");
    }
    return Json.object().numberNode(Long.parseLong(word));
  }

  private JsonNode channel(String name) {
    return text(workspace.channelNamed(name).id());
  }

  private static JsonNode text(String text) {
    return Json.object().textNode(text);
  }

  private static ObjectNode one(
      ObjectNode value, String property, List<String> words, Function<String, JsonNode> pick) {
    @Nullable String word = words.isEmpty() || words.getFirst().isEmpty() ? null : words.getFirst();
    return value.set(property, word == null ? value.nullNode() : pick.apply(word));
  }

  private static ObjectNode many(
      ObjectNode value, String property, List<String> words, Function<String, JsonNode> pick) {
    var picked = value.putArray(property);
    words.forEach(word -> picked.add(pick.apply(word)));
    return value;
  }
}
