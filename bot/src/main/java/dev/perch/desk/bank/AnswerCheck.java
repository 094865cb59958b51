package dev.perch.desk.bank;

import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.PhoneNumbers;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer of the bank could be sent as it stands: filled in, signed, and short enough.
 */
public final class AnswerCheck {
  /** Initials as wide as they come, and a first name that is longer than most. */
  private static final String INITIALS = "WW";

  private static final String NAME = "Maximilian";

  private AnswerCheck() {}

  /** What is wrong with the first answer that is not right, in words; nothing if all are. */
  public static Optional<String> wrong(Content content) {
    return content.answers().entrySet().stream()
        .flatMap(place -> wrong(place.getValue(), place.getKey(), content.link()).stream())
        .findFirst();
  }

  /** The same of the variants for one place. */
  public static Optional<String> wrong(List<String> variants, Place place, @Nullable String link) {
    for (int i = 0; i < variants.size(); i++) {
      String which = variants.size() == 1 ? "" : "Variant " + (i + 1) + ": ";
      Optional<String> words = wrong(variants.get(i), place, link);
      if (words.isPresent()) {
        return words.map(which::concat);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wrong(String answer, Place place, @Nullable String link) {
    Set<String> placeholders = AnswerText.placeholders(answer);
    Optional<String> unknown =
        placeholders.stream().filter(Predicate.not(AnswerText::knows)).findFirst();
    if (unknown.isPresent()) {
      return Optional.of(
          "{%s} is no placeholder. There are {first_name} and {link}.".formatted(unknown.get()));
    }
    if (placeholders.contains("link") && (link == null || link.isEmpty())) {
      return Optional.of("{link} stands for the entry's link, which is empty.");
    }
    Optional<String> undialled = PhoneNumbers.wrong(answer);
    if (place != Place.TWEET || undialled.isPresent()) {
      return undialled;
    }
    String sent = Signature.sign(AnswerText.fill(answer, NAME, link), INITIALS);
    return Guard.check(sent).stream().findFirst().map(Finding::text);
  }
}
