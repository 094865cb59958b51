package dev.perch.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts one variable's value into a tree. The name of a variable does not say where one key ends and
 * the next begins ({@code API_URL}), so it is read along the shape: the first key that fits.
 *
 * @param value what to put in, with the variable as its place
 */
record Overlay(Node.Text value, Problems problems) {
  private static final Pattern INDEX = Pattern.compile("(0|[1-9][0-9]{0,5})(?:_(.+))?");

  /**
   * The tree with the value in it.
   *
   * @param node what stands there so far; null: nothing
   * @param rest the part of the variable's name that is left: {@code API_URL}
   * @return null if no key below fits the name
   */
  @Nullable Node put(Shape shape, @Nullable Node node, String rest) {
    return switch (shape) {
      case Shape.Value _ -> rest.isEmpty() ? value : null;
      case Shape.Hidden _ -> putSecret(node, rest);
      case Shape.Group group -> putKey(group, node, rest);
      case Shape.ListOf list -> putItem(list, node, rest);
      case Shape.MapOf map -> putEntry(map, node, rest);
    };
  }

  private @Nullable Node putSecret(@Nullable Node node, String rest) {
    if (rest.isEmpty()) {
      return value;
    }
    if (!rest.equals("FILE")) {
      return null;
    }
    if (node != null && node.place().inEnvironment()) {
      problems.add(value.place(), "%s is set as well. Unset one of them.".formatted(node.place()));
    }
    return new Node.Entries(Map.of("file", value), value.place());
  }

  private @Nullable Node putKey(Shape.Group group, @Nullable Node node, String rest) {
    for (Shape.Key key : group.keys()) {
      String tail = after(Spot.variablePart(key.name()), rest);
      @Nullable Node changed = tail == null ? null : putUnder(key.name(), key.shape(), node, tail);
      if (changed != null) {
        return changed;
      }
    }
    return null;
  }

  /** An entry that the file has; else a new one, whose name is as short as fits. */
  private @Nullable Node putEntry(Shape.MapOf map, @Nullable Node node, String rest) {
    for (String name : Node.entries(node).keySet()) {
      String tail = after(Spot.variablePart(name), rest);
      @Nullable Node changed = tail == null ? null : putUnder(name, map.value(), node, tail);
      if (changed != null) {
        return changed;
      }
    }
    for (int end = 1; end <= rest.length(); end++) {
      if (end == rest.length() || rest.charAt(end) == '_') {
        String name = rest.substring(0, end).replace('_', '-').toLowerCase(Locale.ROOT);
        String tail = end == rest.length() ? "" : rest.substring(end + 1);
        @Nullable Node changed = putUnder(name, map.value(), node, tail);
        if (changed != null) {
          return changed;
        }
      }
    }
    return null;
  }

  private @Nullable Node putItem(Shape.ListOf list, @Nullable Node node, String rest) {
    Matcher matcher = INDEX.matcher(rest);
    List<Node> items = Node.items(node);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > items.size()) {
      return null;
    }
    int index = Integer.parseInt(matcher.group(1));
    @Nullable Node before = index < items.size() ? items.get(index) : null;
    String tail = matcher.group(2) == null ? "" : matcher.group(2);
    @Nullable Node changed = put(list.item(), before, tail);
    if (changed == null) {
      return null;
    }
    List<Node> copy = new ArrayList<>(items);
    if (before == null) {
      copy.add(changed);
    } else {
      copy.set(index, changed);
    }
    return node == null || node instanceof Node.Nothing || node instanceof Node.Items
        ? new Node.Items(copy, place(node))
        : node;
  }

  private @Nullable Node putUnder(String name, Shape shape, @Nullable Node node, String tail) {
    Map<String, Node> copy = new LinkedHashMap<>(Node.entries(node));
    @Nullable Node changed = put(shape, copy.get(name), tail);
    if (changed == null) {
      return null;
    }
    copy.put(name, changed);
    return node == null || node instanceof Node.Nothing || node instanceof Node.Entries
        ? new Node.Entries(copy, place(node))
        : node;
  }

  private Place place(@Nullable Node node) {
    return node == null ? value.place() : node.place();
  }

  /** What follows a word and its underscore; empty if nothing does; null if it is another word. */
  private static @Nullable String after(String word, String rest) {
    if (rest.equals(word)) {
      return "";
    }
    return rest.startsWith(word + "_") ? rest.substring(word.length() + 1) : null;
  }
}
