package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Fields;
import dev.perch.sandbox.slack.block.Widget;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a person's client itself refuses in a field, before anything is sent. */
final class FieldCheck {
  private static final String REQUIRED = "Please complete this required field.";

  /** By Slack's reference of the file input. */
  private static final long LARGEST_FILE = 10L << 20;

  private static final int MOST_FILES = 10;

  private FieldCheck() {}

  /** The words under the field; null where nothing is wrong. */
  static @Nullable String refused(Widget field, JsonNode value) {
    if (Fields.isEmpty(value)) {
      return field.block().path("optional").asBoolean() ? null : REQUIRED;
    }
    var text = value.path("value").asText("");
    return switch (field.type()) {
      case "number_input" -> number(field.element(), text);
      case "email_text_input" ->
          text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
              ? null
              : "Please enter a valid email address.";
      case "url_text_input" ->
          text.matches("(?i)https?://[^\\s/]+\\S*") ? null : "Please enter a valid URL.";
      case "file_input" -> files(field.element(), value.path("files"));
      default -> length(field.element(), text);
    };
  }

  private static @Nullable String length(JsonNode element, String text) {
    int min = element.path("min_length").asInt(0);
    int max = element.path("max_length").asInt(Integer.MAX_VALUE);
    if (text.length() < min) {
      return "This should be at least %d characters.".formatted(min);
    }
    return text.length() > max ? "This should be at most %d characters.".formatted(max) : null;
  }

  private static @Nullable String number(JsonNode element, String text) {
    boolean decimal = element.path("is_decimal_allowed").asBoolean();
    if (!text.matches(decimal ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
      return decimal ? "Please enter a number." : "Please enter a whole number.";
    }
    var number = new BigDecimal(text);
    var min = element.path("min_value").asText("");
    var max = element.path("max_value").asText("");
    if (!min.isEmpty() && number.compareTo(new BigDecimal(min)) < 0) {
      return "This should be at least %s.".formatted(min);
    }
    return !max.isEmpty() && number.compareTo(new BigDecimal(max)) > 0
        ? "This should be at most %s.".formatted(max)
        : null;
  }

  private static @Nullable String files(JsonNode element, JsonNode files) {
    int most = element.path("max_files").asInt(MOST_FILES);
    if (files.size() > most) {
      return "You can add at most %d files.".formatted(most);
    }
    var types =
        StreamSupport.stream(element.path("filetypes").spliterator(), false)
            .map(type -> type.asText().toLowerCase(Locale.ROOT))
            .toList();
    for (var file : files) {
      if (!types.isEmpty() && !types.contains(file.path("filetype").asText())) {
        return "This takes files of these types: %s.".formatted(String.join(", ", types));
      }
      if (file.path("size").asLong() > LARGEST_FILE) {
        return "A file here has at most 10 MB.";
      }
    }
    return null;
  }
}
