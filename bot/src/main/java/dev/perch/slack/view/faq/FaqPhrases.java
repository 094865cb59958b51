package dev.perch.slack.view.faq;

import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.FaqTransfer;
import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Perch says about keeping the FAQ bank. In mrkdwn. */
public final class FaqPhrases {
  public static final String NOT_OURS =
      "Perch does not know this button any more. `/faq review` shows what waits, `/faq show` an entry.";

  public static final String LOOK_AGAIN =
      "The entry has changed since this was shown, so nothing was done. Look at the difference to what holds now, then decide again.";

  public static final String TOO_LARGE =
      "This entry holds more than the fields of a form in Slack take (3,000 characters each). Nothing was changed.";

  public static final String ASKED_NO_MORE =
      "What was asked there has been erased since. `/faq gaps` shows what is asked now.";

  public static final String NO_FILE =
      "This file is not one that you have put into Slack yourself, so nothing was read. Choose it again with `/faq import`.";

  public static final String FILE_NOT_READ =
      "The file could not be fetched from Slack in time. Nothing was changed. Press again.";

  public static final String IMPORT_UNSURE =
      "Perch is not sure whether the file was imported: it was all, or nothing. Choose it again with `/faq import`; what is imported already shows as unchanged.";

  public static final String NOT_EXPORTED =
      "The file could not be sent to you. Try `/faq export` again; if it fails again, an administrator looks at `perch doctor`.";

  /** Whoever is no member of the workspace reads nothing of the bank. */
  public static final String NOT_FOR_GUESTS =
      "The FAQ bank is for members of this workspace: no guests, and no people of other companies. If you need an answer from it, ask whoever invited you.";

  private FaqPhrases() {}

  /** What came of a file that should come in or go out. */
  public static String of(FaqTransfer.Outcome outcome) {
    return switch (outcome) {
      case FaqTransfer.Outcome.Written written ->
          written.entries() == 0
              ? "The FAQ bank is empty, so there is nothing to export."
              : "`%s` is on its way to you, in your conversation with Perch (among *Apps*)."
                  .formatted(written.name());
      case FaqTransfer.Outcome.NotYours not ->
          "%s the FAQ bank: only they bring entries in or take them out in files. Nothing was changed."
              .formatted(keep(not.keepers()));
      case FaqTransfer.Outcome.Stranger _ -> of(new FaqKept.Stranger(), "");
      case FaqTransfer.Outcome.Planned _, FaqTransfer.Outcome.Carried _ -> LOOK_AGAIN;
    };
  }

  /** What stands with an exported file. */
  public static String exported(int entries) {
    return "The FAQ bank: %d entries. Change what you like, and bring it in again with `/faq import`."
        .formatted(entries);
  }

  /** Where to see the pictures of an entry, as far as they are with Slack. */
  public static String pictures(int given, int all) {
    if (given == 0) {
      return "None of these pictures is in Slack any more. `/faq edit` takes them out, or puts others in.";
    }
    return given == all
        ? "The pictures are in your conversation with Perch (among *Apps*)."
        : "%d of %d pictures are in your conversation with Perch (among *Apps*); the others are on the web, or gone from Slack."
            .formatted(given, all);
  }

  /** A format that is none. */
  public static String noSuchFormat(String typed) {
    return "`%s` is no format of Perch's. There are `/faq export yaml`, `/faq export csv` and `/faq export md`."
        .formatted(Literal.escape(typed, 40));
  }

  /** {@code /faq} and {@code /faq help}: what is of use to whoever asks. */
  public static String help(boolean publishes, boolean empty, Keepers keepers) {
    String words =
        Arrays.stream(FaqWord.values())
            .filter(word -> word != FaqWord.HELP)
            .filter(word -> publishes || !word.forKeepers())
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
    return keep(keepers) + " the FAQ bank. " + away(keepers) + spares(keepers);
  }

  private static String spares(Keepers keepers) {
    if (keepers.spares().isEmpty()) {
      return "Nobody steps in for them.";
    }
    String spares = people(keepers.spares());
    if (keepers.allAway()) {
      return spares + " may decide now in their place.";
    }
    return (keepers.spareMay()
            ? "%s may decide now as well, since a proposal has waited for more than %s."
            : "%s may decide once a proposal has waited for %s.")
        .formatted(spares, time(keepers.patience()));
  }

  private static String away(Keepers keepers) {
    return keepers.away().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(gone -> "<@%s> is away%s. ".formatted(gone.getKey(), until(gone.getValue())))
        .collect(Collectors.joining());
  }

  /** A moment, as each reader's own clock shows it. */
  public static String at(Instant moment) {
    return Times.at(moment);
  }

  private static String until(Optional<Instant> back) {
    return back.map(at -> " until " + Times.at(at)).orElse("");
  }

  /** What came of saying that one is away, or back. */
  public static String went(FaqKeeping.Went went, Optional<Instant> until) {
    return switch (went) {
      case AWAY ->
          "You are away%s: while no gatekeeper is here, the spare decides. `/faq back` says that you are here again."
              .formatted(until(until));
      case BACK -> "Welcome back: what waits is yours to decide again. `/faq review` shows it.";
      case WAS_HERE -> "You were here all the time, as far as Perch knows.";
      case NOT_A_KEEPER ->
          "Only who keeps the FAQ bank is missed there, so nothing was changed. `/faq who` says who that is.";
    };
  }

  /** A time that is none. */
  public static String noSuchTime(String typed) {
    return "“%s” is no time ahead. Write `/faq away 3h`, `/faq away 2d`, the last day as in `/faq away 2027-01-31`, or nothing until you say `/faq back`."
        .formatted(Literal.escape(typed, 60));
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

  static String people(List<String> ids) {
    List<String> named = ids.stream().limit(5).map(id -> "<@" + id + ">").toList();
    return String.join(", ", named) + (ids.size() > 5 ? " and others" : "");
  }

  static String time(Duration time) {
    long minutes = time.toMinutes();
    return minutes % 60 == 0 && minutes > 0
        ? minutes / 60 + (minutes == 60 ? " hour" : " hours")
        : minutes + (minutes == 1 ? " minute" : " minutes");
  }
}
