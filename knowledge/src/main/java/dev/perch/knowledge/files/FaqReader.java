package dev.perch.knowledge.files;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;

import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.LanguageCode;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.WebAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an entry of a file's YAML, or says all that keeps it from being one. */
final class FaqReader {

  static final List<String> KEYS =
      List.of(
          "title",
          "wordings",
          "answers",
          "link",
          "media",
          "private",
          "sign-off",
          "language",
          "tags",
          "owner",
          "review-by");
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

  /** The same, of a mapping of {@link #KEYS} that was read already. */
  static Optional<Faq> read(FaqId id, YamlMap map, Optional<String> tweet, Problems problems) {
    return new FaqReader(id, problems).faq(map, tweet);
  }

  private Optional<Faq> faq(YamlMap map, Optional<String> outside) {
    Optional<YamlText> title = map.text("title");
    if (title.isEmpty() && !map.brokenAt("title")) {
      problems.add(
          map.line("title"), "The title is missing.", "Add title: and the question it answers.");
    }
    Map<Place, List<String>> answers = answers(map, outside);
    List<String> wordings = map.list("wordings");
    Optional<String> link = map.text("link").flatMap(this::link);
    List<Media> media = MediaReader.read(map, problems);
    Set<Handling> handling = EnumSet.noneOf(Handling.class);
    if (map.yes("private")) {
      handling.add(Handling.PRIVATE_MATTER);
    }
    if (map.yes("sign-off")) {
      handling.add(Handling.NEEDS_SIGN_OFF);
    }
    String language = map.text("language").map(this::language).orElse(Content.ENGLISH);
    Set<String> tags =
        map.list("tags").stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .collect(toCollection(LinkedHashSet::new));
    String owner =
        map.text("owner").map(text -> text.value().toLowerCase(Locale.ROOT)).orElse(Content.CARE);
    Optional<LocalDate> reviewBy = map.text("review-by").flatMap(this::date);
    if (!problems.none()) {
      return Optional.empty();
    }
    return Optional.of(
        Faq.of(
            id,
            new Content(
                title.map(YamlText::value).orElseThrow(),
                wordings,
                answers,
                link.orElse(null),
                media,
                handling,
                language,
                tags,
                owner,
                reviewBy.orElse(null))));
  }

  private Optional<String> link(YamlText text) {
    if (WebAddress.isOne(text.value())) {
      return Optional.of(text.value());
    }
    problems.add(
        text.line(),
        "\"" + YamlMap.shortened(text.value()) + "\" is no address on the web.",
        "Write a whole one, such as link: https://example.com/returns.");
    return Optional.empty();
  }

  private String language(YamlText text) {
    String code = LanguageCode.of(text.value());
    if (!LanguageCode.isOne(code)) {
      problems.add(
          text.line(),
          "\"" + YamlMap.shortened(text.value()) + "\" is no language.",
          "Write its code, such as language: en or language: pt-br.");
    }
    return code;
  }

  private Map<Place, List<String>> answers(YamlMap map, Optional<String> outside) {
    Map<Place, List<String>> answers = new EnumMap<>(Place.class);
    Optional<YamlMap> places = map.map("answers", PLACES);
    for (Place place : Place.values()) {
      List<String> variants =
          places.stream()
              .flatMap(it -> it.texts(place.name().toLowerCase(Locale.ROOT)).stream())
              .map(this::checked)
              .toList();
      if (!variants.isEmpty()) {
        answers.put(place, variants);
      }
    }
    outside
        .filter(not(String::isBlank))
        .ifPresent(text -> {
          if (answers.put(Place.TWEET, List.of(checked(new YamlText(text, 0)))) != null) {
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
}
