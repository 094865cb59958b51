package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Many entries as one YAML mapping, by id. */
final class YamlBank {
  private static final String BY_ID =
      "Write an entry's id and a colon at the beginning of a line, and title: and answers: below it, indented, as /faq export does.";

  private YamlBank() {}

  static List<Item> read(String name, String yaml, Problems problems) {
    if (isBomb(yaml, problems)) {
      return List.of();
    }
    Optional<MappingNode> root = YamlMap.root(yaml, BY_ID, problems);
    if (root.isEmpty()) {
      return List.of();
    }
    if (isOneEntry(root.get())) {
      return HandedFiles.named(name, problems)
          .flatMap(id -> entry(id, root.get(), problems.of(id.slug())))
          .stream()
          .toList();
    }
    List<Item> items = new ArrayList<>();
    for (NodeTuple tuple : root.get().getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int line = YamlMap.lineOf(tuple.getKeyNode());
      HandedFiles.id(key, line, problems)
          .flatMap(id -> under(id, tuple, line, problems.of(id.slug())))
          .ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Item> under(FaqId id, NodeTuple tuple, int line, Problems problems) {
    if (tuple.getValueNode() instanceof MappingNode map) {
      return entry(id, map, problems).map(item -> new Item(id, item.content(), line));
    }
    problems.add(
        line, "There are no keys below this id.", "Write title: and answers: below it, indented.");
    return Optional.empty();
  }

  private static Optional<Item> entry(FaqId id, MappingNode map, Problems problems) {
    return FaqReader.read(id, YamlMap.of(map, FaqReader.KEYS, problems), Optional.empty(), problems)
        .map(faq -> new Item(id, faq.content(), YamlMap.lineOf(map)));
  }

  private static boolean isOneEntry(MappingNode root) {
    return root.getValue().stream()
        .anyMatch(tuple ->
            tuple.getKeyNode() instanceof ScalarNode key
                && key.getValue().equals("title")
                && tuple.getValueNode() instanceof ScalarNode);
  }

  /**
   * An alias stands for what is written elsewhere, so a few lines of them could make a bank of
   * gigabytes; and more keys than there may be entries cost as much as they are many. Both are
   * found before anything is put together.
   */
  static boolean isBomb(String yaml, Problems problems) {
    int depth = 0;
    int nodes = 0;
    try {
      for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(yaml))) {
        if (event instanceof AliasEvent alias) {
          problems.add(
              alias.getStartMark().getLine() + 1,
              "There is an alias here (*" + YamlMap.shortened(alias.getAnchor()) + ").",
              "Perch takes no aliases: write the text itself, or put quotes around it if it begins with *.");
          return true;
        }
        // A key and what it stands for are a node each.
        if (depth == 1 && event instanceof NodeEvent && ++nodes > 2 * EntryLimits.MOST) {
          EntryLimits.tooMany(event.getStartMark().getLine() + 1, problems);
          return true;
        }
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
      }
    } catch (YAMLException broken) {
      // Told with its line by whoever reads the whole.
    }
    return false;
  }

  static String write(Collection<Faq> faqs) {
    Map<String, Object> bank = new LinkedHashMap<>();
    faqs.forEach(faq -> bank.put(faq.id().slug(), EntryKeys.of(faq.content())));
    return yaml(bank);
  }

  static String yaml(Map<String, Object> map) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setDereferenceAliases(true);
    return map.isEmpty() ? "" : new Yaml(options).dump(map);
  }
}
