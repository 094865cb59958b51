package dev.perch.slack.view.faq;

import dev.perch.desk.bank.Unplanned;
import dev.perch.knowledge.FaqId;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is said of a publication that was planned and will not happen, in mrkdwn. */
public final class FaqPlanPhrases {
  private static final int NAMED = 25;

  private FaqPlanPhrases() {}

  /** To whoever ended it, after what they did; begins with a space, or is empty. */
  public static String did(Unplanned gone) {
    boolean proposed = gone.next().proposal() != null;
    String author = FaqEntries.who(gone.next().author());
    if (gone.why() == Unplanned.Why.CALLED_OFF) {
      return proposed ? " %s's proposal for it waits for a decision again.".formatted(author) : "";
    }
    String told =
        gone.counting()
            .map(_ ->
                "; "
                    + author
                    + (proposed ? ", who proposed it, is told" : ", who planned it, is told"))
            .orElse("");
    return " *What was planned %s falls away with that*%s."
        .formatted(FaqPhrases.at(gone.next().due()), told);
  }

  /** To whoever counts on it. */
  public static String told(Unplanned gone) {
    String by = FaqEntries.who(gone.by());
    String why =
        switch (gone.why()) {
          case CALLED_OFF -> by + " called that off";
          case PUBLISHED -> by + " published other words before";
          case REPLANNED -> by + " planned other words in its place";
          case RETIRED -> by + " retired the entry";
        };
    boolean proposed = gone.next().proposal() != null;
    String now =
        gone.why() == Unplanned.Why.CALLED_OFF
            ? proposed ? "It waits for a decision again." : "The entry stays as it is."
            : "Where it still matters, `/faq edit %s` proposes it again.".formatted(gone.faq());
    return "%s, %s for `%s` is not published %s as planned: %s. %s"
        .formatted(
            FaqEntries.who(gone.next().author()),
            proposed ? "your proposal" : "what you wrote",
            gone.faq(),
            FaqPhrases.at(gone.next().due()),
            why,
            now);
  }

  /** Of entries for which a file has other words, before they are imported and after. */
  static String imported(Collection<FaqId> entries, boolean done) {
    String named =
        entries.stream()
            .sorted()
            .limit(NAMED)
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    String more = entries.size() > NAMED ? " and %d more".formatted(entries.size() - NAMED) : "";
    return "⏰ *What was planned for %s%s %s*: whoever counts on it %s told."
        .formatted(
            named,
            more,
            done ? "fell away with that" : "falls away with the import",
            done ? "is" : "is then");
  }
}
