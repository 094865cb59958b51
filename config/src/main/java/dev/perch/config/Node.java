package dev.perch.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was written, before anybody asks for its type. A node under a key has that key's place. */
sealed interface Node {
  Place place();

  /** A text, a number, a date: whatever stands there, as it stands there. */
  record Text(String text, Place place) implements Node {}

  record Items(List<Node> items, Place place) implements Node {}

  /** Keys and what is under them, in the order written. */
  record Entries(Map<String, Node> entries, Place place) implements Node {}

  /** A key with nothing after it, or no key at all. */
  record Nothing(Place place) implements Node {}

  /** Something that was refused already; nobody need complain about it again. */
  record Refused(Place place) implements Node {}

  /** What is under a node's keys; nothing if it has none. */
  static Map<String, Node> entries(@Nullable Node node) {
    return node instanceof Node.Entries it ? it.entries() : Map.of();
  }

  /** A node's items; none if it is no list. */
  static List<Node> items(@Nullable Node node) {
    return node instanceof Node.Items it ? it.items() : List.of();
  }

  /**
   * What is under a node by a key such as {@code handles[0].team}, or the last on the way there.
   */
  static Node at(Node from, String key) {
    Node node = from;
    for (String step : key.replace("]", "").split("[.\\[]", -1)) {
      Node next =
          node instanceof Items list && Integer.parseInt(step) < list.items().size()
              ? list.items().get(Integer.parseInt(step))
              : entries(node).get(step);
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }
}
