package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import dev.perch.guard.privacy.Folded;
import java.util.ArrayList;
import java.util.List;

/**
 * How a reply sounds. What is found is told, never rewritten. A suggestion as the bank has it is
 * the gatekeeper's word: what it promises has been decided.
 */
final class Voice {
  private record Rule(Kind kind, WordList words) {
    static Rule of(Kind kind) {
      return new Rule(kind, WordList.resource("words/" + kind.key() + ".txt"));
    }
  }

  private static final List<Rule> ALWAYS =
      List.of(
          Rule.of(Kind.PROFANITY),
          Rule.of(Kind.INSULT),
          Rule.of(Kind.SARCASM),
          Rule.of(Kind.BLAME),
          Rule.of(Kind.MONEY_PROMISE),
          Rule.of(Kind.LEGAL_PROMISE));

  private static final Rule TO_THE_ANGRY = Rule.of(Kind.PERKY);

  private Voice() {}

  static List<Finding> findings(DraftContext draft, GuardRules rules) {
    Folded text = Folded.of(draft.text());
    List<Finding> findings = new ArrayList<>();
    if (!draft.unedited()) {
      ALWAYS.forEach(rule -> look(rule.kind(), rule.words(), draft, text, rules, findings));
    }
    look(Kind.COMPETITOR, rules.competitors(), draft, text, rules, findings);
    look(Kind.HOUSE_WORD, rules.house(), draft, text, rules, findings);
    look(Kind.AVOIDED_WORD, rules.avoided(draft.handle()), draft, text, rules, findings);
    if (rules.looksFor(Kind.PERKY) && Anger.isIn(draft.customer())) {
      look(Kind.PERKY, TO_THE_ANGRY.words(), draft, text, rules, findings);
    }
    return findings;
  }

  private static void look(
      Kind kind,
      WordList words,
      DraftContext draft,
      Folded text,
      GuardRules rules,
      List<Finding> findings) {
    if (!rules.looksFor(kind)) {
      return;
    }
    for (WordList.Hit hit : words.in(text)) {
      findings.add(
          new Finding(
              kind,
              rules.severity(kind),
              hit.from(),
              hit.to(),
              Reasons.words(kind, draft.text().substring(hit.from(), hit.to())),
              Reasons.remedy(kind)));
    }
  }
}
