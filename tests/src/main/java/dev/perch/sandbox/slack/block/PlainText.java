package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The words of blocks as somebody reads them, a line for each block or field. */
public final class PlainText {
  private final Names names;
  private final ZoneId zone;

  /**
   * @param zone the reader's, for dates
   */
  public PlainText(Names names, ZoneId zone) {
    this.names = names;
    this.zone = zone;
  }

  /** All the words of these blocks, without those on buttons and in menus. */
  public String blocks(JsonNode blocks) {
    var lines = new ArrayList<String>();
    blocks.forEach(block -> block(block, lines));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** Text in Slack's message syntax. */
  public String message(String text) {
    return Mrkdwn.read(text, names, zone);
  }

  private void block(JsonNode block, List<String> lines) {
    switch (block.path("type").asText()) {
      case "section" -> {
        lines.add(text(block.path("text")));
        block.path("fields").forEach(field -> lines.add(text(field)));
        if (block.at("/accessory/type").asText().equals("image")) {
          lines.add(block.at("/accessory/alt_text").asText());
        }
      }
      case "header" -> lines.add(text(block.path("text")));
      case "context" ->
          lines.add(
              StreamSupport.stream(block.path("elements").spliterator(), false)
                  .map(this::contextElement)
                  .collect(Collectors.joining(" ")));
      case "image" -> {
        lines.add(text(block.path("title")));
        lines.add(block.path("alt_text").asText());
      }
      case "input" -> lines.add(text(block.path("label")));
      case "markdown" -> lines.add(block.path("text").asText());
      case "rich_text" -> block.path("elements").forEach(part -> lines.add(rich(part)));
      default -> {}
    }
  }

  private String contextElement(JsonNode element) {
    return element.path("type").asText().equals("image")
        ? element.path("alt_text").asText()
        : text(element);
  }

  private String text(JsonNode text) {
    var words = text.path("text").asText("");
    return text.path("type").asText().equals("mrkdwn") ? message(words) : words;
  }

  private String rich(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "rich_text_section", "rich_text_preformatted", "rich_text_quote" ->
          StreamSupport.stream(element.path("elements").spliterator(), false)
              .map(this::rich)
              .collect(Collectors.joining());
      case "rich_text_list" ->
          StreamSupport.stream(element.path("elements").spliterator(), false)
              .map(item -> "• " + rich(item))
              .collect(Collectors.joining("\n"));
      case "text" -> element.path("text").asText();
      case "link" -> link(element.path("url").asText(), element.path("text").asText(""));
      case "user" -> "@" + names.user(element.path("user_id").asText());
      case "channel" -> "#" + names.channel(element.path("channel_id").asText());
      case "usergroup" -> "@" + names.userGroup(element.path("usergroup_id").asText());
      case "broadcast" -> "@" + element.path("range").asText();
      case "emoji" -> ":%s:".formatted(element.path("name").asText());
      case "date" ->
          message(
              "<!date^%s^%s|%s>"
                  .formatted(
                      element.path("timestamp").asText(),
                      element.path("format").asText(),
                      element.path("fallback").asText("")));
      default -> "";
    };
  }

  private static String link(String url, String text) {
    return text.isEmpty() || text.equals(url) ? url : "%s (%s)".formatted(text, url);
  }
}
