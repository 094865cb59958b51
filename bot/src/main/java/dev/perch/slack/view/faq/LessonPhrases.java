package dev.perch.slack.view.faq;

import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.desk.bank.LessonKept;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.slack.view.Literal;

/** What Perch says about what the bank learned, and about recalls. In mrkdwn. */
public final class LessonPhrases {
  public static final String STRANGER =
      "Only members of this workspace see this: no guests, bots or people of other companies.";

  private LessonPhrases() {}

  /** Somebody asked for what only gatekeepers see. */
  public static String notYours(Keepers keepers) {
    return FaqPhrases.keep(keepers)
        + " the FAQ bank. What it learned from customers, and which replies used an entry, is for them; ask one of them to look.";
  }

  public static String noSuchVersion(Entry entry, String typed) {
    return "There is no version “%s” of `%s`. It has %d: `/faq history %s` shows them."
        .formatted(Literal.escape(typed, 20), entry.id(), entry.versions().size(), entry.id());
  }

  /** To gatekeepers, without the customer's words: those are erased where they are kept. */
  public static String disputed(FaqId faq, FaqId other, Keepers keepers) {
    String who = FaqPhrases.people(keepers.gatekeepers());
    return "%sTwo entries claim a customer's words: a reply was sent from `%s`, but `%s` has nearly the same wording. `/faq review` shows them and asks whose they are; until then neither learns them."
        .formatted(who.isEmpty() ? "" : who + ": ", faq, other);
  }

  /** What came of a decision on a customer's words. */
  public static String of(LessonKept kept) {
    return switch (kept) {
      case LessonKept.Done done -> done(done.lesson());
      case LessonKept.Gone _ ->
          "Those words were decided on already, or removed, so nothing was done. `/faq review` shows what waits.";
      case LessonKept.NotYours not ->
          FaqPhrases.keep(not.keepers())
              + " the FAQ bank, and decides what it learns. Nothing was changed.";
      case LessonKept.Stranger _ -> STRANGER + " Nothing was changed.";
    };
  }

  private static String done(Lesson lesson) {
    return lesson.state() == Lesson.State.DROPPED
        ? "Undone: those words help to find `%s` no more, and are not learned for it again."
            .formatted(lesson.faq())
        : "Those words help to find `%s` from now on.".formatted(lesson.faq());
  }
}
