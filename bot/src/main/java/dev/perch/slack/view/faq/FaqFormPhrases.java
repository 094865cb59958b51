package dev.perch.slack.view.faq;

import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.util.List;

/** What the forms of the FAQ bank say. At a field, where nothing is emphasised, in plain words. */
public final class FaqFormPhrases {
  public static final String PAST =
      "That day has passed, so the entry would be silent at once. Give a day ahead, or none.";

  public static final String SILENT_WHEN_PUBLISHED =
      "It is to be looked over before it is published, so it would be silent from the beginning. Give a later day, or an earlier hour.";

  /** To whoever publishes. */
  public static final String PUBLISHES =
      "This is published as soon as you save it. *Rehearse*, at the end, shows before what it would do.";

  /** To everybody else. */
  public static final String PROPOSES = "This is put to whoever keeps the FAQ bank, as a proposal.";

  private FaqFormPhrases() {}

  /** Nobody of that name could be asked. */
  public static String noSuchOwner(String owner, String nearest, List<String> known) {
    return "There is no team or partner “%s”. Did you mean %s? There are %s."
        .formatted(Literal.clean(owner, 40), nearest, String.join(", ", known));
  }

  /** Above what somebody wrote, where somebody else was quicker. */
  public static String overtaken(Entry entry) {
    String until =
        entry
            .faq()
            .map(faq -> faq.reviewBy())
            .map(day -> " It now holds until %s.".formatted(Times.day(day)))
            .orElse("");
    return "*Somebody changed this entry while you wrote.* Nothing was saved. `/faq history %s` shows what they changed.%s Save again to put yours in its place."
        .formatted(entry.id(), until);
  }
}
