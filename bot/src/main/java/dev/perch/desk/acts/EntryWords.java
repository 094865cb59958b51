package dev.perch.desk.acts;

import dev.perch.desk.Begun;
import dev.perch.guard.NumberedThread;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import java.util.List;

/** An entry's own words as they stand in a reply to one customer. */
public final class EntryWords {
  private EntryWords() {}

  /**
   * Every wording for every place, filled in, unsigned.
   *
   * @param name the customer's, as X shows it; may be empty
   */
  public static List<String> all(Content content, String name) {
    return content.answers().values().stream()
        .flatMap(List::stream)
        .map(answer -> filled(answer, content, name))
        .toList();
  }

  /** The wording whose turn it is as an answer to that tweet. */
  static String inTurn(Faq faq, Place place, String tweet, String name) {
    return filled(faq.variants(place).get(faq.turn(place, tweet)), faq.content(), name);
  }

  /**
   * Whether a reply is one of them word for word: signed or not, in one tweet or in numbered parts,
   * however its lines are broken.
   */
  static boolean has(Content content, String name, String reply) {
    String said = onOneLine(Begun.unsigned(NumberedThread.unnumbered(reply)));
    return all(content, name).stream().map(EntryWords::onOneLine).anyMatch(said::equals);
  }

  private static String filled(String answer, Content content, String name) {
    return AnswerText.fill(answer, name, content.link()).strip();
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
