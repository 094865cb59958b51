package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Block Kit as no sane app would send it: every block and element, hostile words in every place,
 * and now and then something missing or of the wrong type. The same trees each time.
 */
final class BlockKitTrees {
  private static final List<String> WORDS =
      List.of(
          "Where is my parcel?",
          "<script>hacked=1</script>",
          "\"><img src=x onerror=hacked=1>",
          "<javascript:hacked=1|press me>",
          "<https://evil.example/\" onclick=\"hacked=1|bank.example>",
          "javascript:hacked=1",
          "*bold _italic ~both~_* `code` ```pre\nformatted```",
          "* ** *** _ __ ~ ` `` <<>> <|> <@> <#|> <!> <!date^x^y|z>",
          "<!date^99999999999999^{date}|far> <!date^1700000000^{nope} {time}|old>",
          "<@U0AGENT1> <@U0NOBODY> <#C0CARE|care> <!channel> <!subteam^S0PR>",
          "&lt;b&gt; &amp;amp; &#x3c;i&#x3e;",
          "\u202egnp.eciovni\u202c \u2067rtl\u2069 \u200b\u200d\ufeff",
          "\u0000\u0007\ud800 broken",
          "👩‍👩‍👧‍👦 :tada: :no_such: :+1::skin-tone-4:",
          "W".repeat(400),
          "a\n\n\n> quote\n>> deeper\n&gt; and more\n",
          "{{7*7}} ${7*7} <%= 7*7 %>",
          "السلام عليكم и привет 你好",
          "",
          " ");

  private static final List<String> URLS =
      List.of(
          "https://example.com/a?b=c&d=e",
          "javascript:hacked=1",
          "JaVaScRiPt:hacked=1",
          "data:text/html,<script>hacked=1</script>",
          " https://example.com/\u202e",
          "https://example.com/\"><script>hacked=1</script>",
          "//example.com",
          "");

  private static final List<String> SELECTS =
      List.of(
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "channels_select",
          "multi_channels_select",
          "conversations_select",
          "multi_conversations_select",
          "radio_buttons",
          "checkboxes",
          "overflow");

  private static final List<String> FIELDS =
      List.of(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "file_input",
          "rich_text_input");

  private final SplittableRandom random;
  private int ids;

  BlockKitTrees(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The blocks of one message or form. */
  ArrayNode next() {
    ArrayNode blocks = Json.array();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      blocks.add(spoiled(block()));
    }
    return blocks;
  }

  private ObjectNode block() {
    ObjectNode block = Json.object().put("block_id", "b" + ids++ % 50);
    switch (random.nextInt(9)) {
      case 0 -> block.put("type", "header").set("text", plain());
      case 1 -> section(block);
      case 2 -> block.put("type", "divider");
      case 3 -> list(block.put("type", "context"), "elements", 4, this::inContext);
      case 4 -> list(block.put("type", "actions"), "elements", 6, this::element);
      case 5 -> input(block);
      case 6 ->
          block
              .put("type", "image")
              .put("image_url", url())
              .put("alt_text", words())
              .set("title", plain());
      case 7 -> block.setAll(richText());
      default -> block.put("type", words());
    }
    return block;
  }

  private void section(ObjectNode block) {
    block.put("type", "section").set("text", text());
    if (random.nextBoolean()) {
      list(block, "fields", 5, this::text);
    }
    if (random.nextBoolean()) {
      block.set("accessory", element());
    }
  }

  private void input(ObjectNode block) {
    block.put("type", "input").put("dispatch_action", random.nextBoolean());
    block.set("label", plain());
    block.set("hint", plain());
    block.put("optional", random.nextBoolean()).set("element", element());
  }

  private JsonNode element() {
    ObjectNode element = Json.object().put("action_id", "a" + ids++ % 50);
    switch (random.nextInt(4)) {
      case 0 ->
          element
              .put("type", "button")
              .put("url", url())
              .put("style", pick(List.of("primary", "danger", "constructor")))
              .set("text", plain());
      case 1 -> select(element);
      case 2 ->
          element
              .put("type", pick(FIELDS))
              .put("multiline", random.nextBoolean())
              .put("initial_value", words())
              .put("initial_date", pick(List.of("2026-02-30", "2026-01-31", "no date")))
              .put("initial_time", pick(List.of("25:99", "10:15", "")))
              .put("initial_date_time", random.nextInt())
              .set("initial_rich_text_value", richText());
      default -> element.put("type", "image").put("image_url", url()).put("alt_text", words());
    }
    if (random.nextInt(4) == 0) {
      element.putObject("confirm").set("title", plain());
    }
    element.set("placeholder", plain());
    return spoiled(element);
  }

  private void select(ObjectNode element) {
    element.put("type", pick(SELECTS));
    list(element, random.nextInt(5) == 0 ? "option_groups" : "options", 12, this::option);
    element.set("initial_option", option());
    list(element, "initial_options", 2, this::option);
    element.put("initial_user", words()).put("min_query_length", random.nextInt(-1, 4));
  }

  private ObjectNode richText() {
    ObjectNode block = Json.object().put("type", "rich_text");
    list(block, "elements", 2, this::richPart);
    return block;
  }

  private JsonNode option() {
    ObjectNode option = Json.object().put("value", words()).put("url", url());
    option.set("text", text());
    option.set("description", plain());
    return spoiled(option);
  }

  private JsonNode richPart() {
    ObjectNode part = Json.object();
    part.put(
        "type",
        pick(
            List.of(
                "rich_text_section",
                "rich_text_quote",
                "rich_text_preformatted",
                "rich_text_list")));
    if (part.path("type").asText().equals("rich_text_list")) {
      part.put("style", pick(List.of("bullet", "ordered", "other")));
      part.put("indent", random.nextInt(-3, 20)).put("offset", random.nextInt(-3, 20));
      list(
          part,
          "elements",
          4,
          () -> {
            ObjectNode item = Json.object().put("type", "rich_text_section");
            list(item, "elements", 3, this::inline);
            return item;
          });
    } else {
      list(part, "elements", 5, this::inline);
    }
    return spoiled(part);
  }

  private JsonNode inline() {
    ObjectNode inline = Json.object().put("text", words()).put("url", url());
    inline.put(
        "type",
        pick(
            List.of(
                "text",
                "link",
                "user",
                "usergroup",
                "channel",
                "emoji",
                "broadcast",
                "date",
                "color")));
    inline.put("user_id", words()).put("usergroup_id", words()).put("channel_id", words());
    inline.put("name", pick(List.of("tada", "no_such", "<script>"))).put("range", words());
    inline.put("timestamp", random.nextLong()).put("format", words()).put("value", words());
    inline
        .putObject("style")
        .put("bold", random.nextBoolean())
        .put("code", random.nextBoolean())
        .put("italic", random.nextBoolean())
        .put("strike", random.nextBoolean());
    return spoiled(inline);
  }

  private JsonNode inContext() {
    return random.nextBoolean()
        ? text()
        : Json.object().put("type", "image").put("image_url", url()).put("alt_text", words());
  }

  private ObjectNode text() {
    return random.nextBoolean()
        ? plain()
        : Json.object()
            .put("type", "mrkdwn")
            .put("text", words() + " " + words())
            .put("verbatim", random.nextBoolean());
  }

  private ObjectNode plain() {
    return Json.object()
        .put("type", "plain_text")
        .put("text", words())
        .put("emoji", random.nextBoolean());
  }

  private void list(ObjectNode in, String name, int most, Supplier<JsonNode> item) {
    ArrayNode list = in.putArray(name);
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      list.add(item.get());
    }
  }

  /** One in twenty has something missing, one in twenty something of a wrong type. */
  private ObjectNode spoiled(ObjectNode object) {
    List<String> names = object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    switch (random.nextInt(20)) {
      case 0 -> object.remove(pick(names));
      case 1 -> object.put(pick(names), random.nextInt());
      case 2 -> object.putNull(pick(names));
      case 3 -> object.putArray(pick(names)).add("x").addNull();
      default -> {}
    }
    return object;
  }

  private String words() {
    return pick(WORDS);
  }

  private String url() {
    return pick(URLS);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
