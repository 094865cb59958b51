package dev.perch.slack.launch;

import com.slack.api.model.view.View;
import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.campaign.PublicHour;
import dev.perch.desk.bank.AnswerCheck;
import dev.perch.knowledge.Place;
import dev.perch.slack.view.campaign.LaunchForm;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.wire.FormFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A launch, or another hour for one, as somebody filled it in.
 *
 * @param plan null where something is wrong
 * @param errors what is wrong, by field
 */
record LaunchFilled(LaunchAction.@Nullable Plan plan, Map<String, String> errors) {
  private static final int MOST_QUESTIONS = 20;
  private static final int LONGEST_QUESTION = 200;
  private static final int MOST_SECRET = 30;

  /** A shorter word stands in too many innocent replies. */
  private static final int SHORTEST = 3;

  LaunchFilled {
    errors = Map.copyOf(errors);
  }

  /** Reads the form of a new launch, whose hour is on a clock of that zone. */
  static LaunchFilled plan(View view, ZoneId zone, Instant now) {
    FormFields fields = new FormFields(view);
    Map<String, String> errors = new LinkedHashMap<>();
    required(fields, LaunchForm.NAME, "Give it a name.", errors);
    required(fields, LaunchForm.WHAT, "Say what it is: Care knows nothing of it yet.", errors);
    List<String> handles = fields.chosen(LaunchForm.HANDLES);
    if (handles.isEmpty()) {
      errors.put(LaunchForm.HANDLES, "Choose at least one.");
    }
    Optional<String> contact = fields.user(LaunchForm.CONTACT);
    if (contact.isEmpty()) {
      errors.put(LaunchForm.CONTACT, "Name somebody who can answer.");
    }
    Instant hour = hour(view, zone, now, errors);
    List<Expected> expected = expected(fields.text(LaunchForm.QUESTIONS), errors);
    List<String> secret = secret(fields.text(LaunchForm.SECRET), errors);
    LaunchWords words =
        new LaunchWords(
            "",
            fields.text(LaunchForm.NAME).replace('\n', ' '),
            fields.text(LaunchForm.WHAT),
            fields.text(LaunchForm.AUDIENCE),
            fields.text(LaunchForm.LINKS),
            expected,
            Map.of(),
            secret,
            fields.text(LaunchForm.NOT_YET));
    notYet(words).ifPresent(wrong -> errors.put(LaunchForm.NOT_YET, wrong));
    if (!errors.isEmpty() || hour == null) {
      return new LaunchFilled(null, errors);
    }
    return new LaunchFilled(
        new LaunchAction.Plan(words, handles, contact.orElseThrow(), hour), Map.of());
  }

  private static List<String> secret(String text, Map<String, String> errors) {
    List<String> words =
        Arrays.stream(text.split("[,\\n]", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > MOST_SECRET) {
      errors.put(LaunchForm.SECRET, "Give at most " + MOST_SECRET + ".");
    }
    words.stream()
        .filter(word -> word.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST)
        .findFirst()
        .ifPresent(word -> errors.put(LaunchForm.SECRET, LaunchPhrases.tooShort(cut(word))));
    return words;
  }

  /** It is said while the launch is secret. */
  private static Optional<String> notYet(LaunchWords words) {
    if (words.notYet().isEmpty()) {
      return Optional.empty();
    }
    return words.isSaidIn(words.notYet())
        ? Optional.of(LaunchPhrases.SAYS_IT_ITSELF)
        : AnswerCheck.wrong(List.of(words.notYet()), Place.TWEET, "");
  }

  private static void required(
      FormFields fields, String field, String words, Map<String, String> errors) {
    if (fields.text(field).isEmpty()) {
      errors.put(field, words);
    }
  }

  /** The hour that a form gives; null where it gives none, and then the errors say why. */
  static @Nullable Instant hour(View view, ZoneId zone, Instant now, Map<String, String> errors) {
    FormFields fields = new FormFields(view);
    Optional<LocalDate> day = fields.day(LaunchForm.DAY);
    Optional<LocalTime> time = fields.time(LaunchForm.TIME);
    if (day.isEmpty() || time.isEmpty()) {
      errors.put(day.isEmpty() ? LaunchForm.DAY : LaunchForm.TIME, "Say when.");
      return null;
    }
    return switch (PublicHour.of(day.get(), time.get(), zone, now)) {
      case PublicHour.At at -> at.moment();
      case PublicHour.Past _ -> {
        errors.put(LaunchForm.DAY, LaunchPhrases.PAST);
        yield null;
      }
      case PublicHour.Skipped skipped -> {
        errors.put(LaunchForm.TIME, LaunchPhrases.skipped(skipped.until()));
        yield null;
      }
    };
  }

  /** Paragraphs: the question is the first line of one, the answer the others. */
  private static List<Expected> expected(String text, Map<String, String> errors) {
    List<Expected> all = new ArrayList<>();
    if (text.isEmpty()) {
      return all;
    }
    for (String paragraph : text.split("\\n\\s*\\n", -1)) {
      String[] parts = paragraph.strip().split("\\n", 2);
      String question = parts[0].strip();
      String answer = parts.length == 2 ? parts[1].strip() : "";
      wrong(question, answer)
          .ifPresent(words ->
              errors.putIfAbsent(LaunchForm.QUESTIONS, "“" + cut(question) + "”: " + words));
      all.add(new Expected(question, answer));
    }
    if (all.size() > MOST_QUESTIONS) {
      errors.put(LaunchForm.QUESTIONS, "Give at most " + MOST_QUESTIONS + ", the likeliest.");
    }
    return all;
  }

  private static Optional<String> wrong(String question, String answer) {
    if (answer.isEmpty()) {
      return Optional.of("write the answer on the line below it.");
    }
    return question.length() > LONGEST_QUESTION
        ? Optional.of("that is long for a question; is an empty line missing?")
        : AnswerCheck.wrong(List.of(answer), Place.TWEET, "");
  }

  private static String cut(String question) {
    return question.length() > 60 ? question.substring(0, 60) + "…" : question;
  }
}
