package dev.perch.slack.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.BlockCheck;
import java.util.ArrayList;
import java.util.List;

/** What Slack would refuse of a message. */
final class Limits {
  private Limits() {}

  static List<String> brokenBy(JsonNode blocks) {
    List<String> broken = new ArrayList<>(BlockCheck.message(blocks));
    broken.addAll(emptyTexts(blocks));
    int characters = BlockCheck.characters(blocks);
    if (characters > BlockCheck.MESSAGE_CHARACTERS) {
      broken.add(characters + " characters in all");
    }
    return broken;
  }

  /** Slack takes no text element without text, in rich text either. */
  static List<String> emptyTexts(JsonNode node) {
    List<String> empty = new ArrayList<>();
    if (node.path("text").isTextual() && node.path("text").asText().isEmpty()) {
      empty.add("an empty text: " + node);
    }
    node.forEach(child -> empty.addAll(emptyTexts(child)));
    return empty;
  }
}
