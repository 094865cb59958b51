package dev.perch.knowledge.files;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping of known keys to texts, lists of texts, or further such mappings. Whatever has
 * another shape is named in the problems, and answered as if it were not there.
 *
 * <p>Aliases cannot blow up here: they stay references within SnakeYAML's tree, and nobody descends
 * into a list or mapping where a text is due.
 */
final class YamlMap {
  /** What a file of one entry begins with. */
  static final String TITLE = "Write title: and the question at its top.";

  private static final String QUOTE =
      "A text that holds \": \" or begins with one of # & * ! | > @ % ` [ { needs quotes around it.";

  private final int line;
  private final Map<String, Node> values;
  private final Map<String, Integer> lines;
  private final Problems problems;
  private final Set<String> broken = new HashSet<>();

  private YamlMap(
      int line, Map<String, Node> values, Map<String, Integer> lines, Problems problems) {
    this.line = line;
    this.values = values;
    this.lines = lines;
    this.problems = problems;
  }

  /** Reads one document; nothing if it is no mapping or no YAML. */
  static Optional<YamlMap> parse(String yaml, List<String> keys, Problems problems) {
    return root(yaml, TITLE, problems).map(map -> of(map, keys, problems));
  }

  /**
   * The mapping that a document is; nothing if it is none, or no YAML.
   *
   * @param advice what to write where it is none
   */
  static Optional<MappingNode> root(String yaml, String advice, Problems problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root instanceof MappingNode map) {
        return Optional.of(map);
      }
      problems.add(root == null ? 0 : lineOf(root), "There are no keys in this file.", advice);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.add(
          mark == null ? 0 : mark.getLine() + 1,
          "This is not YAML: " + firstLine(e.getProblem()) + ".",
          QUOTE);
    } catch (YAMLException e) {
      problems.add(0, "This is not YAML: " + firstLine(e.getMessage()) + ".", QUOTE);
    }
    return Optional.empty();
  }

  static YamlMap of(MappingNode node, List<String> keys, Problems problems) {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int line = lineOf(tuple.getKeyNode());
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!keys.contains(key)) {
        problems.add(
            line,
            "The key \"" + shortened(key) + "\" is not known.",
            "Known here are " + String.join(", ", keys) + ".");
      } else if (values.put(key, tuple.getValueNode()) != null) {
        problems.add(
            line,
            "The key \""
                + key
                + "\" is here twice, first in line "
                + problems.line(lines.getOrDefault(key, line))
                + ".",
            "Keep one of the two.");
      } else {
        lines.put(key, line);
      }
    }
    return new YamlMap(lineOf(node), values, lines, problems);
  }

  /** The line of {@code key}; where that is missing, the line at which the mapping begins. */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Whether {@code key} was asked for and has another shape than asked, as was told already. */
  boolean brokenAt(String key) {
    return broken.contains(key);
  }

  /** The text at {@code key}; nothing if there is none or it is blank. */
  Optional<YamlText> text(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new YamlText(scalar.getValue().strip(), lineOf(node)))
          .filter(text -> !text.value().isEmpty());
    }
    refuse(key, node, "\"" + key + "\" should be a text. " + QUOTE);
    return Optional.empty();
  }

  /** The text at {@code key}, or the texts of the list there; none if there are none. */
  List<YamlText> texts(String key) {
    return values.get(key) instanceof SequenceNode ? items(key) : text(key).stream().toList();
  }

  /** Whether {@code key} says yes; a word that is neither yes nor no is a problem, and a no. */
  boolean yes(String key) {
    return text(key)
        .map(text ->
            switch (text.value().toLowerCase(Locale.ROOT)) {
              case "true", "yes" -> true;
              case "false", "no" -> false;
              default -> {
                problems.add(
                    text.line(),
                    "\"" + shortened(text.value()) + "\" is neither yes nor no.",
                    "Write " + key + ": yes or leave the line out.");
                yield false;
              }
            })
        .orElse(false);
  }

  /** The mappings of the list at {@code key}; none if there are none. */
  List<YamlMap> maps(String key, List<String> keys) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode map) {
          maps.add(of(map, keys, problems));
        } else {
          refuse(key, item, "Each item of \"" + key + "\" should have " + keys + ".");
        }
      }
    } else {
      refuse(key, node, "\"" + key + "\" should be a list of items with " + keys + ".");
    }
    return maps;
  }

  /** The texts of the list at {@code key}; an empty list if there are none. */
  List<String> list(String key) {
    return items(key).stream().map(YamlText::value).toList();
  }

  private List<YamlText> items(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    List<YamlText> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !isNull(item)) {
          texts.add(new YamlText(scalar.getValue().strip(), lineOf(item)));
        } else {
          refuse(key, item, "Each item of \"" + key + "\" should be a text. " + QUOTE);
        }
      }
    } else {
      refuse(key, node, "\"" + key + "\" should be a list: a line \"- ...\" for each, below it.");
    }
    return texts;
  }

  /** The mapping at {@code key}. */
  Optional<YamlMap> map(String key, List<String> keys) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof MappingNode map) {
      return Optional.of(of(map, keys, problems));
    }
    refuse(
        key,
        node,
        "Below \"" + key + "\", indented, write one or more of " + keys + " and a text.");
    return Optional.empty();
  }

  private void refuse(String key, Node node, String remedy) {
    broken.add(key);
    String shape =
        switch (node) {
          case MappingNode _ -> "a mapping";
          case SequenceNode _ -> "a list";
          case ScalarNode scalar when scalar.getValue().isBlank() || isNull(node) -> "nothing";
          default -> "a text";
        };
    problems.add(lineOf(node), "There is " + shape + " here where it does not belong.", remedy);
  }

  private static boolean isNull(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  static int lineOf(Node node) {
    Mark mark = node.getStartMark();
    return mark == null ? 0 : mark.getLine() + 1;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : shortened(message.lines().findFirst().orElse(""));
  }

  /** At most 60 characters of what a file holds, for a message. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
