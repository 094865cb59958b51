package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same words again and again: readers notice, and X does. */
final class Repetition {
  private Repetition() {}

  static List<Finding> findings(DraftContext draft, GuardRules rules) {
    SentMark mark = SentMark.of(draft.text(), draft.to(), draft.now());
    Instant since = draft.now().minus(SentMark.REMEMBERED);
    List<SentMark> lately = draft.sent().stream().filter(sent -> sent.at().isAfter(since)).toList();
    List<Finding> findings = new ArrayList<>();
    if (!draft.to().isEmpty() && lately.stream().anyMatch(mark::isSame)) {
      findings.add(Guard.SAID_BEFORE);
    }
    List<SentMark> alike = lately.stream().filter(mark::isNearly).toList();
    repeated(draft, mark, alike, rules, findings);
    impersonal(draft, alike.size(), rules, findings);
    return findings;
  }

  private static void repeated(
      DraftContext draft,
      SentMark mark,
      List<SentMark> alike,
      GuardRules rules,
      List<Finding> findings) {
    long byAgent =
        alike.stream().filter(sent -> !mark.by().isEmpty() && sent.by().equals(mark.by())).count();
    boolean tooOften =
        alike.size() >= rules.limits().repeated() || byAgent >= rules.limits().repeatedByAgent();
    if (tooOften && rules.looksFor(Kind.REPEATED)) {
      findings.add(
          whole(
              Kind.REPEATED,
              draft,
              rules,
              "@%s has said nearly this %d times in a day, %d of them from you."
                  .formatted(draft.handle(), alike.size(), byAgent),
              "Take another wording, or name what this customer asked about."));
    }
  }

  private static void impersonal(
      DraftContext draft, int alike, GuardRules rules, List<Finding> findings) {
    boolean named =
        !draft.firstName().isBlank()
            && draft
                .text()
                .toLowerCase(Locale.ROOT)
                .contains(draft.firstName().toLowerCase(Locale.ROOT));
    if (draft.unedited()
        && !named
        && alike >= rules.limits().impersonal()
        && rules.looksFor(Kind.IMPERSONAL)) {
      findings.add(
          whole(
              Kind.IMPERSONAL,
              draft,
              rules,
              "This suggestion has gone out as it is %d times in a day.".formatted(alike),
              "Add the customer's name, and a word about what they wrote."));
    }
  }

  private static Finding whole(
      Kind kind, DraftContext draft, GuardRules rules, String words, String remedy) {
    return new Finding(kind, rules.severity(kind), 0, draft.text().length(), words, remedy);
  }
}
