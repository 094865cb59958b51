package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What Slack adds to blocks that it was sent: ids that were left out, and the flags of text
 * objects.
 */
public final class Completed {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final Set<String> STATIC = Set.of("image", "plain_text", "mrkdwn");

  private Completed() {}

  /** A completed copy. */
  public static ArrayNode blocks(JsonNode blocks) {
    ArrayNode copy = blocks.deepCopy();
    for (var block : copy) {
      identify((ObjectNode) block, "block_id");
      elementsOf(block).forEach(Completed::element);
      flags(block);
    }
    return copy;
  }

  private static Iterable<JsonNode> elementsOf(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "actions" -> block.path("elements");
      case "section" -> List.of(block.path("accessory"));
      case "input" -> List.of(block.path("element"));
      default -> List.of();
    };
  }

  private static void element(JsonNode element) {
    if (element instanceof ObjectNode object && !STATIC.contains(object.path("type").asText())) {
      identify(object, "action_id");
    }
  }

  private static void identify(ObjectNode object, String property) {
    if (object.path(property).asText("").isEmpty()) {
      object.put(property, randomId());
    }
  }

  private static void flags(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("text").isTextual()) {
      var type = object.path("type").asText();
      if (type.equals("plain_text") && !object.has("emoji")) {
        object.put("emoji", true);
      } else if (type.equals("mrkdwn") && !object.has("verbatim")) {
        object.put("verbatim", false);
      }
    }
    node.forEach(Completed::flags);
  }

  /** Five letters and digits, as Slack makes them up. */
  static String randomId() {
    return ThreadLocalRandom.current()
        .ints(5, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
