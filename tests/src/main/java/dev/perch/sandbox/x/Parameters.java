package dev.perch.sandbox.x;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The query of one call, read strictly. Complaints are collected and told together by {@link
 * #orRefuse}.
 */
final class Parameters {
  private final Map<String, List<String>> sent;
  private final List<Problems.Complaint> complaints = new ArrayList<>();

  Parameters(Endpoint endpoint, Map<String, List<String>> sent) {
    this.sent = sent;
    sent.forEach((name, values) -> {
      if (!endpoint.parameters.contains(name)) {
        String known = String.join(",", endpoint.parameters);
        complaints.add(
            new Problems.Complaint(
                name,
                String.join(",", values),
                "The query parameter [%s] is not one of [%s]".formatted(name, known)));
      }
    });
  }

  boolean has(String name) {
    return sent.containsKey(name);
  }

  Optional<String> text(String name) {
    List<String> values = sent.getOrDefault(name, List.of());
    if (values.size() > 1) {
      complain(name, String.join(",", values), "may be given only once");
    }
    return values.stream().findFirst();
  }

  Optional<Long> id(String name) {
    Optional<String> value = text(name);
    Optional<Long> id = value.flatMap(TweetIds::parse);
    if (value.isPresent() && id.isEmpty()) {
      complain(name, value.get(), "does not match " + TweetIds.WIRE);
    }
    return id;
  }

  int number(String name, int min, int max, int otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value.get());
      if (number >= min && number <= max) {
        return number;
      }
    }
    complain(name, value.get(), "is not between " + min + " and " + max);
    return otherwise;
  }

  Optional<Instant> time(String name) {
    Optional<String> value = text(name);
    try {
      return value.map(Instant::parse);
    } catch (DateTimeParseException e) {
      complain(
          name,
          value.orElse(""),
          "is not a valid date-time (RFC 3339, as in 2026-01-31T12:00:00Z)");
      return Optional.empty();
    }
  }

  /**
   * A comma-separated choice of names, each understood by {@code canonical} and then one of {@code
   * allowed}.
   */
  Set<String> choice(
      String name,
      Set<String> allowed,
      UnaryOperator<String> canonical,
      UnaryOperator<String> shown) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String value : items(name)) {
      String known = canonical.apply(value);
      if (allowed.contains(known)) {
        chosen.add(known);
      } else {
        List<String> names = allowed.stream().map(shown).sorted().toList();
        complain(name, value, "is not one of [" + String.join(",", names) + "]");
      }
    }
    return chosen;
  }

  /** A required list of 1 to 100 values. */
  List<String> required(String name, Pattern pattern) {
    List<String> values = items(name);
    if (values.isEmpty()) {
      complaints.add(
          new Problems.Complaint(
              name, "", "The `%s` query parameter can not be empty".formatted(name)));
    }
    if (values.size() > 100) {
      complaints.add(
          new Problems.Complaint(
              name,
              String.join(",", values),
              "The number of values in the `%s` query parameter list [%d] is not between 1 and 100"
                  .formatted(name, values.size())));
    }
    values.stream()
        .filter(value -> !pattern.matcher(value).matches())
        .forEach(value -> complain(name, value, "does not match " + pattern));
    return values;
  }

  void complain(String name, String value, String fault) {
    complaints.add(Problems.invalid(name, value, fault));
  }

  /**
   * Ends the reading.
   *
   * @throws XProblem 400 with all complaints, if there are any
   */
  void orRefuse() {
    if (!complaints.isEmpty()) {
      throw Problems.invalidRequest(complaints);
    }
  }

  private List<String> items(String name) {
    return text(name).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .distinct()
        .toList();
  }
}
