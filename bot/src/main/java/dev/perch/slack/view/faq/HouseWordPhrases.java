package dev.perch.slack.view.faq;

import dev.perch.desk.bank.HouseWordEvent.Avoided;
import dev.perch.desk.bank.HouseWords;
import dev.perch.desk.bank.HouseWords.Kept;
import dev.perch.slack.view.GuardWord;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of the house list, in mrkdwn. */
public final class HouseWordPhrases {
  /** More lines are no list that anybody reads; the rest is counted. */
  private static final int MOST = 60;

  private HouseWordPhrases() {}

  /**
   * The list.
   *
   * @param kept what gatekeepers put there
   * @param settled what stands in the settings
   */
  public static String list(List<Avoided> kept, List<String> settled) {
    if (kept.isEmpty() && settled.isEmpty()) {
      return "The house list is empty: no word is warned of beyond the usual ones. A gatekeeper puts one there by `"
          + GuardWord.AVOID.usage()
          + "`.";
    }
    String own =
        kept.stream()
            .limit(MOST)
            .map(one ->
                "• %s _(<@%s>, %s)_".formatted(quoted(one.phrase()), one.by(), Times.at(one.at())))
            .collect(Collectors.joining("\n"));
    String rest = kept.size() > MOST ? "\n… and %d more.".formatted(kept.size() - MOST) : "";
    String settings =
        settled.isEmpty()
            ? ""
            : "\nIn the settings: "
                + settled.stream()
                    .limit(MOST)
                    .map(HouseWordPhrases::quoted)
                    .collect(Collectors.joining(", "));
    return "*Words that nobody uses here*\n" + own + rest + settings;
  }

  /** What came of putting one there. */
  public static String avoided(Kept kept) {
    return switch (kept) {
      case Kept.Done done ->
          "%s is on the house list now: whoever writes it is warned before it is public. `/guard allow` takes it off again."
              .formatted(quoted(done.phrase()));
      case Kept.AsBefore before ->
          quoted(before.phrase()) + " is on the list already; nothing was changed.";
      default -> no(kept);
    };
  }

  /** What came of taking one off. */
  public static String allowed(Kept kept) {
    return switch (kept) {
      case Kept.Done done ->
          "%s may be used again. `/guard avoid` puts it back.".formatted(quoted(done.phrase()));
      case Kept.AsBefore before ->
          quoted(before.phrase())
              + " is not on the list; nothing was changed. `/guard words` shows what is.";
      default -> no(kept);
    };
  }

  private static String no(Kept kept) {
    return switch (kept) {
      case Kept.InSettings settled ->
          quoted(settled.phrase())
              + " stands in the settings, under `guard.words`. Whoever runs Perch changes it there.";
      case Kept.NoPhrase _ ->
          "That is nothing to look for: a phrase has a letter in it and at most %d signs."
              .formatted(HouseWords.LONGEST);
      case Kept.Full _ ->
          "The list has %d phrases, and each draft is held against all of them. Take one off first."
              .formatted(HouseWords.MOST);
      case Kept.NotYours not ->
          FaqPhrases.keep(not.keepers())
              + " the house list. Tell them which word it should be, and why.";
      case Kept.Stranger _ -> FaqPhrases.NOT_FOR_GUESTS;
      case Kept.Done _, Kept.AsBefore _ -> throw new IllegalArgumentException("these are no no");
    };
  }

  private static String quoted(String phrase) {
    return "“" + Literal.escape(phrase, HouseWords.LONGEST) + "”";
  }
}
