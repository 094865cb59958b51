package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import java.util.Collection;
import java.util.List;

/** Fills a bank that has never held anything, from the folder that an operator wrote. */
public final class Founding {
  private Founding() {}

  /**
   * Publishes these entries, as long as nobody has put a hand to the bank. So replicas that do it
   * at the same moment do it once, and where one was killed half-way through, the next goes on.
   *
   * @return how many entries the bank was given by this call or an earlier one; 0 where people have
   *     changed it since, for then it is theirs
   */
  public static int from(Collection<Faq> faqs, FaqStories stories, Gatekeeping gatekeeping) {
    for (FaqId id : stories.ids()) {
      boolean founded =
          stories
              .read(id)
              .filter(story -> story.operations().equals(List.of(operation(id))))
              .isPresent();
      if (!founded) {
        return 0;
      }
    }
    Editor perch = new Editor(Gatekeeping.PERCH);
    for (Faq faq : faqs) {
      gatekeeping.publish(
          perch, faq.id(), faq.content(), null, null, "from the folder", operation(faq.id()));
    }
    return faqs.size();
  }

  private static String operation(FaqId id) {
    return "founding:" + id;
  }
}
