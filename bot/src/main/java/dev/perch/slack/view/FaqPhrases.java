package dev.perch.slack.view;

import dev.perch.desk.FaqKept;
import dev.perch.desk.Gatekeepers.Keepers;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What Perch says about keeping the FAQ bank. In mrkdwn. */
public final class FaqPhrases {
  public static final String NOT_OURS =
      "Perch does not know this button any more. `/faq review` shows what waits, `/faq show` an entry.";

  public static final String LOOK_AGAIN =
      "The entry has changed since this was shown, so nothing was done. Look at the difference to what holds now, then decide again.";

  public static final String TOO_LARGE =
      "This entry holds more than the fields of a form in Slack take (3,000 characters each). Nothing was changed.";

  private FaqPhrases() {}

  /** {@code /faq} and {@code /faq help}. */
  public static String help(boolean publishes, boolean empty, Keepers keepers) {
    String words =
        Arrays.stream(FaqWord.values())
            .filter(word -> word != FaqWord.HELP)
            .map(word -> "• `%s` %s".formatted(Literal.escape(word.usage(), 100), word.does()))
            .collect(Collectors.joining("\n"));
    String first =
        empty
            ? "*The FAQ bank is empty.* Write its first entry with `/faq add`, or choose *Make this an FAQ* at a good reply.\n"
            : "";
    String role =
        publishes
            ? "*You keep the FAQ bank*: what you write is published at once, and what others propose is yours to decide, with `/faq review`."
            : "%s the FAQ bank. Anybody proposes: with `/faq propose`, `/faq edit`, or *Make this an FAQ* among the actions of a message."
                .formatted(keep(keepers));
    return first + role + "\n" + words;
  }

  /** {@code /faq who}. */
  public static String who(Keepers keepers) {
    String spares =
        keepers.spares().isEmpty()
            ? "Nobody steps in for them."
            : keepers.spareMay()
                ? "%s may decide now as well, since a proposal has waited for more than %s."
                    .formatted(people(keepers.spares()), time(keepers.patience()))
                : "%s may decide once a proposal has waited for %s."
                    .formatted(people(keepers.spares()), time(keepers.patience()));
    return keep(keepers) + " the FAQ bank. " + spares;
  }

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/faq %s`. Did you mean `/faq %s`? `/faq help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** What is left of a proposal whose end this message did not see. */
  public static String decidedOn(FaqId id) {
    return "This proposal for `%s` was decided on. `/faq history %s` shows what holds."
        .formatted(id, id);
  }

  /** An id that is none. */
  public static String noSuchEntry(String typed, List<String> nearest) {
    String meant =
        nearest.isEmpty()
            ? "`/faq search` finds it by what it says."
            : "Did you mean "
                + nearest.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" or "))
                + "?";
    return "There is no entry `%s`. %s".formatted(Literal.escape(typed, 100), meant);
  }

  /** Something has to follow the word. */
  public static String usage(FaqWord word) {
    return "Write `%s`: it %s.".formatted(Literal.escape(word.usage(), 100), word.does());
  }

  /** What came of an act; {@code did} is what to say of it where it was done. */
  public static String of(FaqKept kept, String did) {
    return switch (kept) {
      case FaqKept.Done _ -> did;
      case FaqKept.Proposed proposed ->
          "%s the FAQ bank; what you wrote was put to %s as a proposal."
              .formatted(
                  keep(proposed.keepers()),
                  proposed.keepers().gatekeepers().size() == 1 ? "them" : "one of them");
      case FaqKept.NotYours not ->
          "%s the FAQ bank, so nothing was changed. To suggest a change, use `/faq edit`."
              .formatted(keep(not.keepers()));
      case FaqKept.Stranger _ ->
          "Only members of this workspace may change the FAQ bank: no guests, bots or people of other companies. Nothing was changed.";
      case FaqKept.No no ->
          switch (no.why()) {
            case Outcome.Missing _ -> "There is no such entry or version any more.";
            case Outcome.Moved _ -> LOOK_AGAIN;
            case Outcome.Decided _ ->
                "That was decided already, or taken back. `/faq review` shows what waits.";
            case Outcome.Taken taken ->
                "There is an entry of that name already, `%s`. Change that one with `/faq edit %s`, or choose another title."
                    .formatted(taken.entry().id(), taken.entry().id());
            case Outcome.Same _ -> "That is how it is already, so nothing was changed.";
            case Outcome.NotYours _ ->
                "Only whoever proposed it may take it back. Gatekeepers press *Return*.";
            case Outcome.Done _ -> did;
          };
    };
  }

  /** Who does, as a sentence begins. */
  static String keep(Keepers keepers) {
    List<String> who = keepers.gatekeepers();
    return switch (who.size()) {
      case 0 -> "Nobody keeps";
      case 1 -> people(who) + " keeps";
      default -> people(who) + " keep";
    };
  }

  private static String people(List<String> ids) {
    List<String> named = ids.stream().limit(5).map(id -> "<@" + id + ">").toList();
    return String.join(", ", named) + (ids.size() > 5 ? " and others" : "");
  }

  private static String time(Duration time) {
    long minutes = time.toMinutes();
    return minutes % 60 == 0 && minutes > 0
        ? minutes / 60 + (minutes == 60 ? " hour" : " hours")
        : minutes + (minutes == 1 ? " minute" : " minutes");
  }
}
