package dev.perch.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/**
 * YAML's events as a tree of {@link Node}s. It reads events, not objects or nodes, so that no tag
 * is ever resolved and no alias ever followed.
 */
final class YamlTree {
  /** The reader goes down as deep, and YAML's takes long over a file of brackets. */
  private static final int DEEPEST = 16;

  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  private final Iterator<Event> events;
  private final Problems problems;

  private YamlTree(String text, Problems problems) {
    this.events = new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
    this.problems = problems;
  }

  /** The tree of a text: its entries, or what was refused instead of them. */
  static Node read(String text, Problems problems) {
    try {
      return new YamlTree(text, problems).document();
    } catch (YAMLException e) {
      throw YamlMistakes.fatal(e, text, problems);
    }
  }

  private Node document() {
    events.next();
    if (events.next() instanceof StreamEndEvent) {
      throw problems.fatal(
          problems.line(0),
          "the file is empty. Write the settings into it, or {} if all of them come from the"
              + " environment.");
    }
    Node root = node(events.next(), problems.line(1), Spot.ROOT, 0);
    events.next();
    if (events.next() instanceof DocumentStartEvent second) {
      problems.add(
          line(second), "a second document begins here. Put all settings into one, without ---.");
    }
    return root instanceof Node.Entries ? root : notKeys(root);
  }

  private Node notKeys(Node root) {
    if (!(root instanceof Node.Refused)) {
      problems.add(
          root.place(), "settings are expected here, each as \"key: value\" on its own line.");
    }
    return new Node.Refused(root.place());
  }

  private Node node(Event event, Place place, Spot spot, int depth) {
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar, place, spot);
      case AliasEvent _ -> {
        problems.add(place, spot.says("aliases (*name) are not read. Write the value itself."));
        yield new Node.Refused(place);
      }
      case CollectionStartEvent start when depth == DEEPEST ->
          throw problems.fatal(
              line(start), "nested more than %d deep. No setting is.".formatted(DEEPEST));
      case SequenceStartEvent start -> {
        refuseTag(start.getTag(), place, spot);
        yield items(place, spot, depth);
      }
      case MappingStartEvent start -> {
        refuseTag(start.getTag(), place, spot);
        yield entries(place, spot, depth);
      }
      default -> throw new IllegalStateException("unexpected " + event.getEventId());
    };
  }

  private Node scalar(ScalarEvent scalar, Place place, Spot spot) {
    refuseTag(scalar.getTag(), place, spot);
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return plain && NOTHING.contains(scalar.getValue())
        ? new Node.Nothing(place)
        : new Node.Text(scalar.getValue(), place);
  }

  private Node items(Place place, Spot spot, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); !(e instanceof SequenceEndEvent); e = events.next()) {
      items.add(node(e, line(e), spot.item(items.size()), depth + 1));
    }
    return new Node.Items(items, place);
  }

  private Node entries(Place place, Spot spot, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Event e = events.next(); !(e instanceof MappingEndEvent); e = events.next()) {
      if (!(e instanceof ScalarEvent key) || key.getValue().equals("<<")) {
        problems.add(line(e), spot.says("a key here is not plain text. Write it as a word."));
        node(e, line(e), spot, depth + 1);
        node(events.next(), line(e), spot, depth + 1);
        continue;
      }
      refuseTag(key.getTag(), line(key), spot);
      Spot inside = spot.entry(key.getValue());
      Node value = node(events.next(), line(key), inside, depth + 1);
      Node first = entries.putIfAbsent(key.getValue(), value);
      if (first != null) {
        problems.add(
            value.place(),
            inside.says(
                "written twice, first in line %d. Keep one.".formatted(first.place().line())));
      }
    }
    return new Node.Entries(entries, place);
  }

  private void refuseTag(@Nullable String tag, Place place, Spot spot) {
    if (tag != null) {
      problems.add(place, spot.says("tags (!name) are not read. Remove it."));
    }
  }

  private Place line(Event event) {
    return problems.line(event.getStartMark().getLine() + 1);
  }
}
