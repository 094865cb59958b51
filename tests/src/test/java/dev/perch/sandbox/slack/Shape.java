package dev.perch.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several JSON values have in common or apart: all their keys, with the types seen at each.
 */
final class Shape {
  private final Set<JsonNodeType> types = EnumSet.noneOf(JsonNodeType.class);
  private final Map<String, Shape> properties = new HashMap<>();
  private @Nullable Shape items;

  /** Takes in one more sample. */
  void add(JsonNode sample) {
    if (sample.isMissingNode()) {
      return;
    }
    types.add(sample.getNodeType());
    sample
        .properties()
        .forEach(property ->
            properties
                .computeIfAbsent(property.getKey(), _ -> new Shape())
                .add(property.getValue()));
    if (sample.isArray()) {
      sample.forEach(items()::add);
    }
  }

  /** Nothing is known of it: only nulls, or only empty objects or lists were recorded. */
  boolean isFree() {
    return properties.isEmpty()
        && (items == null || items.types.isEmpty())
        && types.stream().allMatch(Shape::tellsNothing);
  }

  boolean allows(JsonNode scalar) {
    return types.contains(scalar.getNodeType());
  }

  @Nullable Shape property(String name) {
    return properties.get(name);
  }

  Shape items() {
    if (items == null) {
      items = new Shape();
    }
    return items;
  }

  private static boolean tellsNothing(JsonNodeType type) {
    return type == JsonNodeType.NULL || type == JsonNodeType.OBJECT || type == JsonNodeType.ARRAY;
  }
}
