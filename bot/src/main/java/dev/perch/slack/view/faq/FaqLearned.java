package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;
import static dev.perch.slack.view.faq.FaqEntries.title;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.Wording;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.List;

/** What customers taught the bank, with the buttons to undo and to decide. */
public final class FaqLearned {
  private static final int MOST = 12;
  private static final int MOST_DISPUTES = 5;
  private static final int TEXT = 400;

  private FaqLearned() {}

  /**
   * A page of what an entry learned, the newest first.
   *
   * @param from how many of the newest to leave out; of more than there are, the last page
   */
  public static List<LayoutBlock> blocks(Entry entry, List<Wording> wordings, int from) {
    List<Wording> learned =
        wordings.reversed().stream()
            .filter(wording -> wording.lesson().state() == Lesson.State.LEARNED)
            .toList();
    int first = Math.min(from, Math.max(0, learned.size() - 1)) / MOST * MOST;
    int last = Math.min(first + MOST, learned.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("What customers taught " + title(entry)));
    blocks.add(
        Kit.small(
            learned.isEmpty()
                ? "Nothing yet. A reply that is sent from this entry confirms the customer's words for it."
                : "These words help to find the entry; they are no part of what it says. *Undo* takes one back for good."));
    for (Wording wording : learned.subList(first, last)) {
      blocks.add(Kit.rich(Kit.quote(Literal.words(wording.text(), TEXT))));
      blocks.add(Kit.small(at(wording.lesson().at()) + like(wording)));
      blocks.add(
          Kit.actions(
              List.of(Kit.button("Undo", Actions.FAQ_LESSON_UNDO, ref(wording, first).text()))));
    }
    if (learned.size() > MOST) {
      blocks.add(Kit.small("%d to %d of %d".formatted(first + 1, last, learned.size())));
      blocks.add(Kit.actions(pages(entry, first, learned.size())));
    }
    return List.copyOf(blocks);
  }

  private static List<BlockElement> pages(Entry entry, int first, int all) {
    List<BlockElement> pages = new ArrayList<>();
    if (first > 0) {
      pages.add(
          Kit.button(
              "Newer", Actions.FAQ_LEARNED + "_newer", FaqRef.of(entry, first - MOST).text()));
    }
    if (first + MOST < all) {
      pages.add(
          Kit.button(
              "Older", Actions.FAQ_LEARNED + "_older", FaqRef.of(entry, first + MOST).text()));
    }
    return pages;
  }

  /** Under an entry, where to see what it learned; nothing where it learned nothing. */
  public static List<LayoutBlock> hint(Entry entry, List<Wording> wordings) {
    long learned =
        wordings.stream()
            .filter(wording -> wording.lesson().state() == Lesson.State.LEARNED)
            .count();
    return learned == 0
        ? List.of()
        : List.of(
            Kit.small(
                "customers taught it %d more: `/faq learned %s` shows gatekeepers which"
                    .formatted(learned, entry.id())));
  }

  /** Words that two entries claim; nothing where there are none. */
  public static List<LayoutBlock> disputes(List<Wording> disputes) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Wording wording : disputes.subList(0, Math.min(MOST_DISPUTES, disputes.size()))) {
      Lesson lesson = wording.lesson();
      FaqId other = lesson.other();
      blocks.add(
          Kit.paragraph(
              "*Two entries claim a customer's words.* A reply was sent from `%s`, but `%s` has nearly the same wording%s"
                  .formatted(lesson.faq(), other, like(wording))));
      blocks.add(Kit.rich(Kit.quote(Literal.words(wording.text(), TEXT))));
      String ref = ref(wording, 0).text();
      blocks.add(
          Kit.actions(
              List.of(
                  Kit.primary("Learn for this entry", Actions.FAQ_LESSON_KEEP, ref),
                  Kit.button("Learn for the other", Actions.FAQ_LESSON_MOVE, ref),
                  Kit.button("Drop", Actions.FAQ_LESSON_DROP, ref))));
    }
    if (disputes.size() > MOST_DISPUTES) {
      blocks.add(
          Kit.small(
              "and %d more; decide on these first".formatted(disputes.size() - MOST_DISPUTES)));
    }
    return List.copyOf(blocks);
  }

  private static String like(Wording wording) {
    return wording.like() == 0
        ? ""
        : " · asked so by %d %s more"
            .formatted(wording.like(), wording.like() == 1 ? "customer" : "customers");
  }

  /** With the page on which it stands, to go on there. */
  private static FaqRef ref(Wording wording, int from) {
    return new FaqRef(wording.lesson().faq(), from, wording.lesson().tweet(), "", false);
  }
}
