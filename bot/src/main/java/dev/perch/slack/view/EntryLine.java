package dev.perch.slack.view;

import dev.perch.desk.EntryFacts;
import dev.perch.desk.EntryFacts.Use;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.learning.Rewording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How fresh a suggestion's entry is, how often it is used, and what agents change in it. */
final class EntryLine {
  private EntryLine() {}

  /** The line, in mrkdwn; nothing where nothing is known. */
  static Optional<String> of(SuggestedAnswer answer) {
    EntryFacts facts = answer.facts();
    if (facts == null) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (facts.changed() != null) {
      parts.add("says so since " + Times.day(facts.changed()));
    }
    if (facts.rightUntil() != null) {
      parts.add("right until " + Times.day(facts.rightUntil()));
    }
    if (facts.use() != null) {
      parts.add(used(facts.use()));
      parts.addAll(changed(facts.use()));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  private static String used(Use use) {
    return switch (use.times()) {
      case 0 -> "not sent in the last 30 days";
      case 1 -> "sent once in 30 days";
      case Use.MOST -> "sent %d times or more in 30 days".formatted(Use.MOST);
      default -> "sent %d times in 30 days".formatted(use.times());
    };
  }

  private static List<String> changed(Use use) {
    Rewording change = use.change();
    if (change == null) {
      return List.of();
    }
    String gone = quoted(change.gone());
    String added = quoted(change.added());
    String how =
        change.gone().isEmpty()
            ? "added " + added
            : change.added().isEmpty()
                ? "left out " + gone
                : "made %s of %s".formatted(added, gone);
    return List.of("✏ agents %s %d times".formatted(how, use.changes()));
  }

  private static String quoted(String words) {
    return "“" + Literal.escape(words, 80) + "”";
  }

  /** That pictures belong to it, which only the editor sends; nothing without. */
  static Optional<String> pictures(SuggestedAnswer answer) {
    EntryFacts facts = answer.facts();
    return facts == null || facts.pictures().isEmpty()
        ? Optional.empty()
        : Optional.of(PicturePhrases.withEntry(facts.pictures()));
  }
}
