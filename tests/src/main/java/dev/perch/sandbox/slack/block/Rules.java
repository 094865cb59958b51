package dev.perch.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The few kinds of rule that the table is made of. Messages are worded as Slack words them. */
final class Rules {
  private Rules() {}

  static Rule any() {
    return (_, _, _) -> {};
  }

  static Rule bool() {
    return (value, at, problems) -> {
      if (!value.isBoolean()) {
        problems.add("must be a boolean", at);
      }
    };
  }

  static Rule integer(int min, int max) {
    return (value, at, problems) -> {
      if (!value.isIntegralNumber() || value.asLong() < min || value.asLong() > max) {
        problems.add("must be an integer from %d to %d".formatted(min, max), at);
      }
    };
  }

  /** Text of at most {@code max} characters; may be empty. */
  static Rule string(int max) {
    return (value, at, problems) -> {
      if (!value.isTextual()) {
        problems.add("must provide a string", at);
      } else if (value.asText().codePointCount(0, value.asText().length()) > max) {
        problems.add("must be less than %d characters".formatted(max + 1), at);
      }
    };
  }

  /** Text of 1 to {@code max} characters. */
  static Rule words(int max) {
    return string(max)
        .and((value, at, problems) -> {
          if (value.isTextual() && value.asText().isEmpty()) {
            problems.add("must be more than 0 characters", at);
          }
        });
  }

  static Rule oneOf(String... allowed) {
    var set = Set.of(allowed);
    return (value, at, problems) -> {
      if (!set.contains(value.asText())) {
        problems.add("must be one of " + String.join(", ", allowed), at);
      }
    };
  }

  static Rule list(int min, int max, Rule each) {
    return (value, at, problems) -> {
      if (!value.isArray()) {
        problems.add("must provide an array", at);
        return;
      }
      if (value.size() > max) {
        problems.add("no more than %d items allowed".formatted(max), at);
      }
      if (value.size() < min) {
        problems.add("must be more than %d items".formatted(min - 1), at);
      }
      for (int i = 0; i < value.size(); i++) {
        each.check(value.get(i), at + "/" + i, problems);
      }
    };
  }

  /** An object with a {@code type} that names its rule. */
  static Rule byType(Map<String, Rule> rules) {
    return (value, at, problems) -> {
      if (!value.isObject()) {
        problems.add("must provide an object", at);
        return;
      }
      var type = value.path("type").asText("");
      var rule = rules.get(type);
      if (rule == null) {
        problems.add("unsupported type: " + type, at + "/type");
      } else {
        rule.check(value, at, problems);
      }
    };
  }

  /** Same property, never the same value twice in one list. */
  static Rule distinct(String property) {
    return (value, at, problems) -> {
      var seen = new HashSet<String>();
      for (int i = 0; i < value.size(); i++) {
        var id = value.get(i).path(property).asText("");
        if (!id.isEmpty() && !seen.add(id)) {
          problems.add("`%s` \"%s\" already exists".formatted(property, id), at + "/" + i);
        }
      }
    };
  }

  /** A {@code plain_text} object. */
  static Rule plain(int max) {
    return object()
        .required("type", oneOf("plain_text"))
        .required("text", words(max))
        .optional("emoji", bool());
  }

  /** A {@code plain_text} or {@code mrkdwn} object. */
  static Rule text(int max) {
    return byType(
        Map.of(
            "plain_text",
            plain(max),
            "mrkdwn",
            object().required("text", words(max)).optional("verbatim", bool())));
  }

  static Shape object() {
    return new Shape();
  }

  /** An object whose properties are all known. */
  static final class Shape implements Rule {
    private final Map<String, Rule> properties = new LinkedHashMap<>();
    private final Set<String> required = new HashSet<>();
    private List<String> eitherOr = List.of();

    Shape() {
      properties.put("type", any());
    }

    Shape required(String name, Rule rule) {
      required.add(name);
      return optional(name, rule);
    }

    Shape optional(String name, Rule rule) {
      properties.put(name, rule);
      return this;
    }

    /** Takes over all that another object has. */
    Shape with(Shape other) {
      properties.putAll(other.properties);
      required.addAll(other.required);
      eitherOr = other.eitherOr.isEmpty() ? eitherOr : other.eitherOr;
      return this;
    }

    /** At least one of these must be there. */
    Shape oneOf(String... names) {
      eitherOr = List.of(names);
      return this;
    }

    @Override
    public void check(JsonNode value, String at, Problems problems) {
      if (!value.isObject()) {
        problems.add("must provide an object", at);
        return;
      }
      for (var property : value.properties()) {
        var rule = properties.get(property.getKey());
        if (rule == null) {
          problems.add("invalid additional property: " + property.getKey(), at);
        } else if (!property.getValue().isNull()) {
          rule.check(property.getValue(), at + "/" + property.getKey(), problems);
        }
      }
      required.stream()
          .sorted()
          .filter(name -> !value.hasNonNull(name))
          .forEach(name -> problems.add("missing required field: " + name, at));
      if (!eitherOr.isEmpty() && eitherOr.stream().noneMatch(value::hasNonNull)) {
        problems.add("must define either `%s`".formatted(String.join("` or `", eitherOr)), at);
      }
    }
  }
}
