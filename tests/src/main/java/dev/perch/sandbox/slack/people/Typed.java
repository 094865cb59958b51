package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Completed;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Slack's client makes of a typed line: {@code @name} becomes a mention, an address a link,
 * special characters are escaped; beside the text stands the same as {@code rich_text}.
 */
final class Typed {
  private final StringBuilder text = new StringBuilder();
  private final ArrayNode elements = Json.array();

  private Typed() {}

  /** Reads typed lines; {@link Client} knows the names. */
  static final class Client {
    private final Map<String, ObjectNode> mentions = new TreeMap<>();
    private final Pattern special;

    Client(Workspace workspace) {
      for (var person : workspace.people()) {
        var element = Json.object().put("type", "user").put("user_id", person.id());
        names(person).forEach(name -> mentions.put("@" + name, element));
      }
      for (var group : workspace.userGroups()) {
        mentions.put(
            "@" + group.handle(),
            Json.object().put("type", "usergroup").put("usergroup_id", group.id()));
      }
      for (var range : List.of("here", "channel", "everyone")) {
        mentions.put("@" + range, Json.object().put("type", "broadcast").put("range", range));
      }
      for (var channel : workspace.channels()) {
        mentions.put(
            "#" + channel.name(),
            Json.object().put("type", "channel").put("channel_id", channel.id()));
      }
      // The longest name first, so that a full name is not read as a first name.
      var names =
          mentions.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      special =
          Pattern.compile(
              "(?<link>https?://[^\\s<>|]*[^\\s<>|.,;:!?)])|(?<![\\w@#])(?<name>%s)(?![\\w-])"
                  .formatted(names),
              Pattern.CASE_INSENSITIVE);
    }

    Typed read(String line) {
      var typed = new Typed();
      var found = special.matcher(line);
      int from = 0;
      while (found.find()) {
        typed.plain(line.substring(from, found.start()));
        if (found.group("link") != null) {
          typed.link(found.group());
        } else {
          typed.mention(mentionOf(found.group()));
        }
        from = found.end();
      }
      typed.plain(line.substring(from));
      return typed;
    }

    private ObjectNode mentionOf(String name) {
      return mentions.entrySet().stream()
          .filter(mention -> mention.getKey().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow()
          .getValue();
    }

    private static List<String> names(Person person) {
      return List.of(person.realName(), person.displayName(), person.role());
    }
  }

  /** In Slack's message syntax. */
  String text() {
    return text.toString();
  }

  ArrayNode blocks() {
    var block = Json.object().put("type", "rich_text");
    block
        .putArray("elements")
        .addObject()
        .put("type", "rich_text_section")
        .set("elements", elements);
    return Completed.blocks(Json.array().add(block));
  }

  private void plain(String words) {
    if (!words.isEmpty()) {
      text.append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      elements.addObject().put("type", "text").put("text", words);
    }
  }

  private void link(String url) {
    text.append('<').append(url.replace("&", "&amp;")).append('>');
    elements.addObject().put("type", "link").put("url", url);
  }

  private void mention(ObjectNode mention) {
    text.append(
        switch (mention.path("type").asText()) {
          case "user" -> "<@%s>".formatted(mention.path("user_id").asText());
          case "usergroup" -> "<!subteam^%s>".formatted(mention.path("usergroup_id").asText());
          case "channel" -> "<#%s>".formatted(mention.path("channel_id").asText());
          default -> "<!%s>".formatted(mention.path("range").asText());
        });
    elements.add(mention.deepCopy());
  }
}
