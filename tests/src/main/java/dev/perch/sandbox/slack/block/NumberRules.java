package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Rules.bool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Rule.Problems;
import dev.perch.sandbox.slack.block.Rules.Shape;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The field for a number, whose bounds Slack takes as strings that are numbers, in their order. */
final class NumberRules {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,50}(\\.\\d{1,50})?");

  private NumberRules() {}

  /** An input with what a field for a number has of its own. */
  static Rule of(Shape input) {
    return input
        .required("is_decimal_allowed", bool())
        .optional("initial_value", NumberRules::number)
        .optional("min_value", NumberRules::number)
        .optional("max_value", NumberRules::number)
        .and(NumberRules::bounds);
  }

  private static void number(JsonNode value, String at, Problems problems) {
    if (!value.isTextual()) {
      problems.add("must provide a string", at);
    } else if (!NUMBER.matcher(value.asText()).matches()) {
      problems.add("must be a number", at);
    }
  }

  private static void bounds(JsonNode element, String at, Problems problems) {
    var min = read(element.path("min_value"));
    var max = read(element.path("max_value"));
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      problems.add("`min_value` must not be greater than `max_value`", at);
    }
  }

  private static Optional<BigDecimal> read(JsonNode value) {
    return Optional.of(value.asText()).filter(NUMBER.asMatchPredicate()).map(BigDecimal::new);
  }
}
