package dev.perch.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of a tree, as a shape asks for them. Where something is wrong it adds a problem,
 * gives null and goes on, so that all of it is found; what it made is then never used. A secret is
 * stood in for, so that whatever holds it can be looked at all the same.
 */
final class Binder {
  private static final Secret NOT_GIVEN_YET = Secret.of("not given yet, not given yet");

  private final Path file;
  private final Secrets secrets;
  private final Problems problems;
  private final boolean withoutSecrets;
  private final List<String> missing = new ArrayList<>();
  private int failures;

  /**
   * A binder.
   *
   * @param withoutSecrets whether a secret that is not there is stood in for, and is no problem
   */
  Binder(Path file, Secrets secrets, Problems problems, boolean withoutSecrets) {
    this.file = file.toAbsolutePath();
    this.secrets = secrets;
    this.problems = problems;
    this.withoutSecrets = withoutSecrets;
  }

  @Nullable Object bind(Shape shape, Node node, Spot spot) {
    if (node instanceof Node.Refused) {
      failures++;
      return null;
    }
    return switch (shape) {
      case Shape.Group group -> group(group, node, spot);
      case Shape.ListOf list -> list(list, node, spot);
      case Shape.MapOf map -> map(map, node, spot);
      case Shape.Value value -> value(value, node, spot);
      case Shape.Hidden _ -> secret(node, spot);
    };
  }

  private @Nullable Object group(Shape.Group group, Node node, Spot spot) {
    Map<String, Node> entries =
        switch (node) {
          case Node.Entries written -> written.entries();
          case Node.Nothing _ -> Map.of();
          default -> null;
        };
    if (entries == null) {
      return wrong(
          node,
          spot,
          "keys are expected under it. Known are %s.".formatted(String.join(", ", group.names())));
    }
    int before = failures;
    entries.forEach((name, value) -> tellUnknown(group, name, value, spot));
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Shape.Key key : group.keys()) {
      Node written = entries.getOrDefault(key.name(), new Node.Nothing(node.place()));
      boolean needed = !key.optional() || needed(group, key, entries);
      arguments.add(key(key, needed, written, spot.child(key)));
    }
    if (failures > before) {
      return null;
    }
    try {
      return Values.call(group.constructor(), arguments.toArray());
    } catch (Misfit.Several several) {
      several.all().forEach(misfit -> tell(misfit, node, spot));
      return null;
    } catch (IllegalArgumentException e) {
      return wrong(node, spot, Words.sentences(said(e), ""));
    }
  }

  private void tell(Misfit misfit, Node group, Spot spot) {
    Spot where = spot.at(misfit.key());
    wrong(Node.at(group, misfit.key()), where, Words.sentences(misfit.words(), ""));
  }

  private void tellUnknown(Shape.Group group, String name, Node value, Spot spot) {
    if (group.key(name).isEmpty()) {
      String guess =
          Words.meant(name, group.names())
              .map("Did you mean %s?"::formatted)
              .orElse("Known here are %s.".formatted(String.join(", ", group.names())));
      wrong(value, spot.entry(name), "no setting has this name. " + guess);
    }
  }

  private static boolean needed(Shape.Group group, Shape.Key key, Map<String, Node> entries) {
    Needed needed = key.needed();
    if (needed == null) {
      return false;
    }
    return entries.get(needed.when()) instanceof Node.Text text
        ? text.text().equals(needed.is())
        : group.key(needed.when()).map(Shape.Key::byDefault).equals(Optional.of(needed.is()));
  }

  private @Nullable Object key(Shape.Key key, boolean needed, Node node, Spot spot) {
    if (!(node instanceof Node.Nothing)) {
      return bind(key.shape(), node, spot);
    }
    if (key.byDefault() != null) {
      boolean text = key.shape() instanceof Shape.Value;
      return bind(key.shape(), text ? new Node.Text(key.byDefault(), node.place()) : node, spot);
    }
    return needed ? required(key.shape(), node, spot) : null;
  }

  private @Nullable Object list(Shape.ListOf list, Node node, Spot spot) {
    if (!(node instanceof Node.Items) && !(node instanceof Node.Nothing)) {
      return wrong(node, spot, "a list is expected, one \"- \" to an item, or [a, b] on one line.");
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Node item : Node.items(node)) {
      values.add(required(list.item(), item, spot.item(values.size())));
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object map(Shape.MapOf map, Node node, Spot spot) {
    if (!(node instanceof Node.Entries) && !(node instanceof Node.Nothing)) {
      return wrong(node, spot, "names are expected under it, each as \"name: value\".");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Node.entries(node)
        .forEach((name, value) -> values.put(name, required(map.value(), value, spot.entry(name))));
    return Collections.unmodifiableMap(values);
  }

  /** What is needed must be there, but a record that is not may do with its defaults. */
  private @Nullable Object required(Shape shape, Node node, Spot spot) {
    return node instanceof Node.Nothing && !(shape instanceof Shape.Group)
        ? missing(shape, node, spot)
        : bind(shape, node, spot);
  }

  private @Nullable Object value(Shape.Value value, Node node, Spot spot) {
    String example = spot.example().isEmpty() ? value.example() : spot.example();
    String remedy = example.isEmpty() ? "" : "Write for example " + example;
    String noun = value.noun().isEmpty() ? "one value" : value.noun();
    if (!(node instanceof Node.Text text)) {
      return wrong(node, spot, Words.sentences(noun + " is expected, not a list or keys", remedy));
    }
    try {
      Object read = value.reader().apply(text.text());
      return read instanceof Path path ? file.resolveSibling(path).normalize() : read;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      String what =
          value.noun().isEmpty() ? said(e) : Words.quote(text.text()) + " is not " + value.noun();
      return wrong(node, spot, Words.sentences(what, remedy));
    }
  }

  private @Nullable Object secret(Node node, Spot spot) {
    try {
      return secrets.read(node);
    } catch (IllegalArgumentException e) {
      if (!withoutSecrets) {
        problems.add(node.place(), spot.says(Words.sentences(said(e), secretRemedy(spot))));
      }
      return NOT_GIVEN_YET;
    }
  }

  private @Nullable Object missing(Shape shape, Node node, Spot spot) {
    if (shape instanceof Shape.Hidden) {
      return missingSecret(node, spot);
    }
    String remedy =
        shape instanceof Shape.Value
            ? "Write it in the file or set " + spot.variable() + "."
            : "Write it in the file.";
    return fail(node, missing(spot, remedy));
  }

  /** It is stood in for, so that what else is wrong is found beside it. */
  private Secret missingSecret(Node node, Spot spot) {
    if (!withoutSecrets) {
      missing.add(spot.variable());
      problems.add(node.place(), missing(spot, secretRemedy(spot)));
    }
    return NOT_GIVEN_YET;
  }

  private static String missing(Spot spot, String remedy) {
    String why = spot.why().isEmpty() ? "" : ": " + spot.why();
    String example = spot.example().isEmpty() ? "" : " For example " + spot.example();
    return Words.sentences(spot.key() + " is missing" + why, remedy + example);
  }

  /** The variables of the secrets that are not there. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private static String secretRemedy(Spot spot) {
    return "Set %1$s, or %1$s_FILE to a file that holds it.".formatted(spot.variable());
  }

  private @Nullable Object wrong(Node node, Spot spot, String words) {
    return fail(node, spot.says(words));
  }

  private @Nullable Object fail(Node node, String words) {
    problems.add(node.place(), words);
    failures++;
    return null;
  }

  private static String said(RuntimeException refusal) {
    String message = refusal.getMessage();
    return message == null ? "this cannot be used" : Words.withoutPassword(message);
  }
}
