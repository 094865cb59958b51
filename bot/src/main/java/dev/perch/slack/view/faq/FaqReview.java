package dev.perch.slack.view.faq;

import static dev.perch.slack.view.faq.FaqEntries.title;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.Reviewing.End;
import dev.perch.desk.bank.Reviewing.Question;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Perch asks of owners and spares by itself, and what is left of it. */
public final class FaqReview {
  private static final int ANSWER = 500;

  private FaqReview() {}

  /**
   * To whoever owns an entry that expires: is it still right?
   *
   * @param partner whether the owner is a partner, who is asked by people only
   */
  public static List<LayoutBlock> question(Reviewing.Due due, boolean partner) {
    Entry entry = due.entry();
    FaqRef ref = FaqRef.of(entry, 0);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(what(due) + " Is it still right?"));
    entry
        .faq()
        .map(faq -> faq.answer(Place.TWEET))
        .ifPresent(answer -> blocks.add(Kit.rich(Kit.quote(Literal.words(answer, ANSWER)))));
    blocks.add(
        Kit.small(
            "kept by %s%s"
                .formatted(
                    Literal.escape(due.owner(), 60),
                    partner
                        ? ", a partner: Perch tells them nothing by itself, so please ask them"
                        : "")));
    blocks.add(
        Kit.actions(
            List.of(
                Kit.primary("Still right", Actions.FAQ_STILL_RIGHT, ref.text()),
                Kit.button("Edit", Actions.FAQ_EDIT, ref.text()),
                Kit.button("Retire", Actions.FAQ_RETIRE, ref.text()))));
    return List.copyOf(blocks);
  }

  private static String what(Reviewing.Due due) {
    Question question = due.question();
    return question.expired()
        ? "⚠ %s was right until %s, and is *not suggested any more*."
            .formatted(title(due.entry()), Times.day(question.until()))
        : "⏳ %s is right until %s; after that day it is not suggested any more."
            .formatted(title(due.entry()), Times.day(question.until()));
  }

  /** The words that stand for it where blocks are not shown. */
  public static String summary(Question question) {
    return question.expired()
        ? "An FAQ entry has expired: " + question.faq()
        : "An FAQ entry expires soon: " + question.faq();
  }

  /** What is left of a question. */
  public static String over(Question question, End end, Entry entry) {
    LocalDate until = entry.faq().map(Faq::reviewBy).orElse(null);
    return switch (end) {
      case LOOKED_OVER ->
          until == null
              ? "✓ %s was looked over, and is right for good.".formatted(title(entry))
              : "✓ %s was looked over, and is right until %s."
                  .formatted(title(entry), Times.day(until));
      case RETIRED -> "%s is retired, so there is nothing to look over.".formatted(title(entry));
      case EXPIRED ->
          "%s was right until %s and has expired. Perch asks about it anew."
              .formatted(title(entry), Times.day(question.until()));
    };
  }

  /** To the spare, in the proposal's thread. */
  public static String call(Keepers keepers) {
    String spares = FaqPhrases.people(keepers.spares());
    return keepers.allAway()
        ? spares + ", whoever keeps the FAQ bank is away: you may decide on this now."
        : "%s, this has waited for %s: you may decide on it now, as well as whoever keeps the FAQ bank."
            .formatted(spares, FaqPhrases.time(keepers.patience()));
  }

  /** Why an entry goes out of use. */
  public static View retiring(FaqRef ref) {
    return FaqForm.form(
        Actions.FAQ_RETIRE_FORM,
        "Retire",
        "Retire",
        ref,
        List.of(
            Kit.field(
                "Reason",
                FaqForm.NOTE,
                "",
                "It is suggested no more, until somebody restores it.",
                false)));
  }
}
