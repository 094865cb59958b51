package dev.perch.config;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every setting that there is or could be: the keys of a shape, with the names that a tree has. */
final class Spots {
  private Spots() {}

  /** Tells each value of the shape; of a list or a map one more than the tree has. */
  static void collect(Shape shape, @Nullable Node node, Spot spot, Consumer<Spot> found) {
    switch (shape) {
      case Shape.Value _, Shape.Hidden _ -> found.accept(spot);
      case Shape.Group group ->
          group
              .keys()
              .forEach(key ->
                  collect(key.shape(), Node.entries(node).get(key.name()), spot.child(key), found));
      case Shape.MapOf map -> {
        Node.entries(node)
            .forEach((name, value) -> collect(map.value(), value, spot.entry(name), found));
        collect(map.value(), null, spot.entry("<name>"), found);
      }
      case Shape.ListOf list -> {
        List<Node> items = Node.items(node);
        for (int i = 0; i <= items.size(); i++) {
          Node item = i < items.size() ? items.get(i) : null;
          collect(list.item(), item, spot.item(i), found);
        }
      }
    }
  }
}
