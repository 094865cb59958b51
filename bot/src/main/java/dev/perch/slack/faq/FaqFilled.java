package dev.perch.slack.faq;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.perch.desk.bank.AnswerCheck;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.LanguageCode;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.WebAddress;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody filled it in.
 *
 * @param content null where something is wrong
 * @param note what changed, in their words; may be empty
 * @param errors what is wrong, by field
 */
record FaqFilled(@Nullable Content content, String note, Map<String, String> errors) {
  FaqFilled {
    errors = Map.copyOf(errors);
  }

  /**
   * Reads the form.
   *
   * @param user who filled it in, and whose the pictures are that were added
   */
  static FaqFilled read(View view, String user) {
    Fields fields = new Fields(view);
    Map<String, String> errors = new LinkedHashMap<>();
    String title = fields.text(FaqForm.TITLE);
    if (title.isEmpty()) {
      errors.put(FaqForm.TITLE, "Give the question in our own words.");
    }
    String link = fields.text(FaqForm.LINK);
    if (!link.isEmpty() && !WebAddress.isOne(link)) {
      errors.put(FaqForm.LINK, "Give a whole address, such as https://example.com/returns.");
    }
    String language = LanguageCode.of(fields.text(FaqForm.LANGUAGE));
    if (!language.isEmpty() && !LanguageCode.isOne(language)) {
      errors.put(FaqForm.LANGUAGE, "Give a language by its code, such as en, de or pt-br.");
    }
    Map<Place, List<String>> answers = new EnumMap<>(Place.class);
    answers.put(Place.TWEET, fields.variants(FaqForm.TWEET));
    answers.put(Place.DM, fields.variants(FaqForm.DM));
    answers.put(Place.LONG, fields.variants(FaqForm.LONG));
    if (answers.getOrDefault(Place.TWEET, List.of()).isEmpty()) {
      errors.put(FaqForm.TWEET, "Give the answer for a tweet: every entry has one.");
    }
    check(FaqForm.TWEET, answers, Place.TWEET, link, errors);
    check(FaqForm.DM, answers, Place.DM, link, errors);
    check(FaqForm.LONG, answers, Place.LONG, link, errors);
    List<Content.Media> media = FaqFilledMedia.read(view, user, errors);
    String note = fields.text(FaqForm.NOTE);
    if (!errors.isEmpty()) {
      return new FaqFilled(null, note, errors);
    }
    String owner = fields.text(FaqForm.OWNER).toLowerCase(Locale.ROOT);
    Content content =
        new Content(
            title,
            fields.wordings(),
            answers,
            link.isEmpty() ? null : link,
            media,
            fields.handling(),
            language.isEmpty() ? Content.ENGLISH : language,
            fields.tags(),
            owner.isEmpty() ? Content.CARE : owner,
            fields.day());
    return new FaqFilled(content, note, Map.of());
  }

  /** The note of a form that asks for nothing else. */
  static String note(View view) {
    return new Fields(view).text(FaqForm.NOTE);
  }

  /** The moment that a form asks for; null for none. */
  static @Nullable Instant moment(View view) {
    return new Fields(view)
        .value(FaqPlan.PUBLISH_AT)
        .map(ViewState.Value::getSelectedDateTime)
        .map(Instant::ofEpochSecond)
        .orElse(null);
  }

  /** The day of a form that asks for nothing else; null for none. */
  static @Nullable LocalDate day(View view) {
    return new Fields(view).day();
  }

  private static void check(
      String field,
      Map<Place, List<String>> answers,
      Place place,
      String link,
      Map<String, String> errors) {
    AnswerCheck.wrong(answers.getOrDefault(place, List.of()), place, link)
        .ifPresent(words -> errors.putIfAbsent(field, words));
  }

  /** What stands in the fields of a form. */
  private record Fields(View view) {
    Optional<ViewState.Value> value(String field) {
      return Optional.ofNullable(view.getState())
          .map(state -> state.getValues().get(field))
          .map(block -> block.get(field));
    }

    String text(String field) {
      return value(field).map(ViewState.Value::getValue).map(String::strip).orElse("");
    }

    List<String> variants(String field) {
      return Arrays.stream(text(field).split("(?m)^\\s*-{3,}\\s*$"))
          .map(String::strip)
          .filter(Predicate.not(String::isEmpty))
          .toList();
    }

    List<String> wordings() {
      return view.getState().getValues().keySet().stream()
          .filter(field -> field.startsWith(FaqForm.WORDINGS))
          .sorted()
          .flatMap(field -> text(field).lines())
          .map(String::strip)
          .filter(Predicate.not(String::isEmpty))
          .distinct()
          .toList();
    }

    Set<String> tags() {
      return Stream.of(text(FaqForm.TAGS).split(","))
          .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
          .filter(Predicate.not(String::isEmpty))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Content.Handling> handling() {
      return value(FaqForm.HANDLING).map(ViewState.Value::getSelectedOptions).stream()
          .flatMap(List::stream)
          .map(option -> Content.Handling.valueOf(option.getValue()))
          .collect(Collectors.toUnmodifiableSet());
    }

    @Nullable LocalDate day() {
      return value(FaqForm.REVIEW_BY)
          .map(ViewState.Value::getSelectedDate)
          .map(LocalDate::parse)
          .orElse(null);
    }
  }
}
