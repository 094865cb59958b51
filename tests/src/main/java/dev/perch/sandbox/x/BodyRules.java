package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON body may hold, checked as the contract's schemas say and told in X's words. */
final class BodyRules {
  private BodyRules() {}

  /**
   * Refuses fields that are not known and values of another type.
   *
   * @param path where the object stands, "$" for the whole body
   * @param known the type that each field must have
   * @throws XProblem 400 with all complaints
   */
  static void check(String path, JsonNode object, Map<String, String> known) {
    check(path, object, known, Set.of());
  }

  /** The same; fields in {@code notEmulated} are refused in words of our own. */
  static void check(
      String path, JsonNode object, Map<String, String> known, Set<String> notEmulated) {
    if (!object.isObject()) {
      throw Problems.invalidBody(path + ": " + typeOf(object) + " found, object expected");
    }
    List<Problems.Complaint> complaints =
        object.properties().stream()
            .flatMap(field ->
                fault(field.getKey(), field.getValue(), known, notEmulated).stream()
                    .map(fault -> path + "." + field.getKey() + ": " + fault))
            .map(message -> new Problems.Complaint("", "", message))
            .toList();
    if (!complaints.isEmpty()) {
      throw Problems.invalidRequest(complaints);
    }
  }

  /**
   * A field's id.
   *
   * @throws XProblem 400 if it is missing or no id
   */
  static String id(String path, @Nullable JsonNode value) {
    if (value == null) {
      throw Problems.invalidBody(path + ": is missing but it is required");
    }
    if (!value.isTextual() || !TweetIds.WIRE.matcher(value.asText()).matches()) {
      throw Problems.invalidBody(path + ": does not match the regex pattern " + TweetIds.WIRE);
    }
    return value.asText();
  }

  private static Optional<String> fault(
      String name, JsonNode value, Map<String, String> known, Set<String> notEmulated) {
    String wanted = known.get(name);
    if (wanted == null) {
      return Optional.of(
          notEmulated.contains(name)
              ? "this emulator of X does not take it yet"
              : "is not defined in the schema and the schema does not allow additional properties");
    }
    String type = typeOf(value);
    return type.equals(wanted)
        ? Optional.empty()
        : Optional.of(type + " found, " + wanted + " expected");
  }

  private static String typeOf(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
