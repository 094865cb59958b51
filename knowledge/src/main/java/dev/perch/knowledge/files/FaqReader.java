package dev.perch.knowledge.files;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes an entry of a file's YAML, or says all that keeps it from being one. */
final class FaqReader {

  private static final String DEFAULT_OWNER = "care";
  private static final List<String> KEYS =
      List.of("title", "wordings", "answers", "tags", "owner", "review-by");
  private static final List<String> PLACES = List.of("tweet", "dm", "long");

  private final FaqId id;
  private final Problems problems;

  private FaqReader(FaqId id, Problems problems) {
    this.id = id;
    this.problems = problems;
  }

  /**
   * Reads an entry.
   *
   * @param tweet the answer for a tweet where it stands outside the YAML, as in Markdown
   * @return the entry; nothing if there was a problem, which then stands in {@code problems}
   */
  static Optional<Faq> read(FaqId id, String yaml, Optional<String> tweet, Problems problems) {
    return YamlMap.parse(yaml, KEYS, problems)
        .flatMap(map -> new FaqReader(id, problems).faq(map, tweet));
  }

  private Optional<Faq> faq(YamlMap map, Optional<String> outside) {
    Optional<YamlText> title = map.text("title");
    if (title.isEmpty() && !map.brokenAt("title")) {
      problems.add(
          map.line("title"), "The title is missing.", "Add title: and the question it answers.");
    }
    Map<Place, String> answers = answers(map, outside);
    List<String> wordings = map.list("wordings");
    Set<String> tags =
        map.list("tags").stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .collect(toCollection(LinkedHashSet::new));
    String owner = map.text("owner").map(YamlText::value).orElse(DEFAULT_OWNER);
    Optional<LocalDate> reviewBy = map.text("review-by").flatMap(this::date);
    if (!problems.none()) {
      return Optional.empty();
    }
    String heading = title.map(YamlText::value).orElseThrow();
    String version = version(heading, wordings, answers, tags, owner, reviewBy);
    return Optional.of(
        new Faq(id, version, heading, wordings, answers, tags, owner, reviewBy.orElse(null)));
  }

  private Map<Place, String> answers(YamlMap map, Optional<String> outside) {
    Map<Place, String> answers = new EnumMap<>(Place.class);
    Optional<YamlMap> places = map.map("answers", PLACES);
    for (Place place : Place.values()) {
      places
          .flatMap(it -> it.text(place.name().toLowerCase(Locale.ROOT)))
          .ifPresent(text -> answers.put(place, checked(text)));
    }
    outside
        .filter(not(String::isBlank))
        .ifPresent(text -> {
          if (answers.put(Place.TWEET, checked(new YamlText(text, 0))) != null) {
            problems.add(
                map.line("answers"),
                "The answer for a tweet is here and below the second line of ---.",
                "Keep one of the two.");
          }
        });
    boolean told = map.brokenAt("answers") || places.stream().anyMatch(it -> it.brokenAt("tweet"));
    if (!answers.containsKey(Place.TWEET) && !told) {
      problems.add(
          map.line("answers"),
          "The answer for a tweet is missing.",
          outside.isPresent()
              ? "Write it below the second line of ---."
              : "Add answers: and below it, indented, tweet: and what we say.");
    }
    return answers;
  }

  private String checked(YamlText answer) {
    for (String name : AnswerText.placeholders(answer.value())) {
      if (!AnswerText.knows(name)) {
        problems.add(
            answer.line(),
            "Nothing fills in the placeholder {" + name + "}.",
            "Use {first_name} or {link}, or write it without braces.");
      }
    }
    return answer.value();
  }

  private Optional<LocalDate> date(YamlText text) {
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeException e) {
      problems.add(
          text.line(),
          "\"" + YamlMap.shortened(text.value()) + "\" is no date.",
          "Write year, month and day, such as review-by: 2027-06-30.");
      return Optional.empty();
    }
  }

  /** The same for the same content, however the file is laid out: 48 bits of its SHA-256. */
  private static String version(
      String title,
      List<String> wordings,
      Map<Place, String> answers,
      Set<String> tags,
      String owner,
      Optional<LocalDate> reviewBy) {
    // No value can hold the separators: control characters are refused.
    String content =
        String.join(
            "\1",
            title,
            String.join("\0", wordings),
            Stream.of(Place.values())
                .map(place -> answers.getOrDefault(place, ""))
                .collect(joining("\0")),
            String.join("\0", tags),
            owner,
            reviewBy.map(LocalDate::toString).orElse(""));
    return Sha256.hex(content).substring(0, 12);
  }
}
