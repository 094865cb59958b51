package dev.perch.slack.view.faq;

import dev.perch.desk.Embargoes;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.campaign.LaunchPhrases;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code /faq search} answers, in mrkdwn. */
public final class FaqList {
  private FaqList() {}

  public static String found(String asked, List<Faq> entries) {
    return found(asked, entries, Embargoes.NONE);
  }

  /** The same; what a launch keeps back is marked. */
  public static String found(String asked, List<Faq> entries, Embargoes embargoes) {
    String words = Literal.escape(asked, 100);
    if (entries.isEmpty()) {
      return "The FAQ bank has nothing about “" + words + "”. Try other words, or a single one.";
    }
    return entries.stream()
        .map(faq ->
            "*%s* (`%s`)%s\n>%s"
                .formatted(
                    Literal.escape(faq.title(), 150),
                    faq.id(),
                    embargoes
                        .of(faq)
                        .map(embargo -> " · " + LaunchPhrases.embargo(embargo))
                        .orElse(""),
                    Literal.escape(faq.answer(Place.TWEET), 500)))
        .collect(Collectors.joining("\n", "About “" + words + "”:\n", ""));
  }
}
