package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisKept;
import dev.perch.campaign.crisis.CrisisNumbers;
import dev.perch.campaign.crisis.CrisisPart;
import dev.perch.campaign.crisis.Rise;
import dev.perch.campaign.crisis.VolumeAlarm;
import dev.perch.slack.view.Literal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What Perch says about crises. In mrkdwn. */
public final class CrisisPhrases {
  public static final String OUTDATED =
      "That holding statement is not what is said any more, so nothing was sent. The card shows the one that holds now, if there is one.";

  public static final String NOT_OURS =
      "Perch does not know this crisis any more. `/crisis status` shows how things stand.";

  public static final String CALM =
      "There is no crisis, and no drill. Is something wrong? `/crisis alarm <what>` tells PR and the leads.";

  static final String HOLDS =
      "While it lasts: scheduled posts are held, and replies to these tickets wait for a sign-off, unless they are the holding statement word for word. What to say has changed? It is pinned here.";

  static final String DRILL =
      "This is a *drill*: nothing is held back on X, no reply waits for anybody. Do as you would.";

  private static final int SHOWN = 600;

  private CrisisPhrases() {}

  /** {@code /crisis} and {@code /crisis help}. */
  public static String help(boolean starts) {
    String words =
        Arrays.stream(CrisisWord.values())
            .filter(word -> word != CrisisWord.HELP)
            .map(word -> "• `%s` %s".formatted(Literal.escape(word.usage(), 100), word.does()))
            .collect(Collectors.joining("\n"));
    String first =
        starts
            ? "*Something goes badly wrong in public?* `/crisis start` tells every team who leads and what to say, and holds what should not go out."
            : "*Something goes badly wrong in public?* `/crisis alarm <what>` tells PR and the leads; they decide.";
    return first + "\n" + words;
  }

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/crisis %s`. Did you mean `/crisis %s`? `/crisis help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** Something has to follow the word. */
  public static String usage(CrisisWord word) {
    return "Write `%s`: it %s.".formatted(Literal.escape(word.usage(), 100), word.does());
  }

  /** Somebody asks for a form that is not theirs to fill in. */
  public static String onlyPr() {
    return "Only PR and the leads start a crisis or a drill. Tell them with `/crisis alarm <what>`: they see it at once, with a button to start one.";
  }

  /** {@code /crisis status}. */
  public static String numbers(CrisisNumbers numbers) {
    return "*%d* tickets belong to it%s · *%d* answered · *%d* wait · *%d* scheduled posts held"
        .formatted(
            numbers.matching(),
            numbers.cut() ? ", of those heard of last" : "",
            numbers.answered(),
            numbers.waiting(),
            numbers.heldPosts());
  }

  /** What the numbers of a crisis leave out, where they do; plain text behind other words. */
  static String lacking(CrisisNumbers numbers) {
    return numbers.cut()
        ? " There were more tickets than could be read: replies are counted on those whose customers wrote last only, so the first part lacks some."
        : "";
  }

  /** The form once more: others changed the same meanwhile. */
  static String changedSince(CrisisKept.ChangedSince since) {
    return "⚠ *%s changed meanwhile %s.* Nothing was written yet. There it says now:%s\nYour words stand below. *Tell all* puts them in its place; *Cancel* leaves what is there."
        .formatted(
            since.by().isEmpty() ? "Somebody" : "<@" + since.by() + ">",
            since.parts().stream()
                .sorted()
                .map(CrisisPhrases::part)
                .collect(Collectors.joining(" and ")),
            since.parts().stream()
                .sorted()
                .map(part -> standing(part, since.now()))
                .collect(Collectors.joining()));
  }

  private static String part(CrisisPart part) {
    return switch (part) {
      case LEADER -> "who leads";
      case FACTS -> "what is known";
      case STATEMENT -> "the holding statement";
      case ABOUT -> "which tickets it is about";
      case TELL -> "what a team is to do";
    };
  }

  private static String standing(CrisisPart part, Known now) {
    String words =
        switch (part) {
          case LEADER -> "<@%s> leads".formatted(now.crisis().facts().leader());
          case FACTS -> Literal.escape(now.words().facts(), SHOWN);
          case STATEMENT ->
              now.statement().isEmpty() ? "(withdrawn)" : Literal.escape(now.statement(), SHOWN);
          case ABOUT -> CrisisCard.about(now.words());
          case TELL -> Literal.escape(CrisisForm.tell(now.words()), SHOWN);
        };
    return "\n> " + words.replace("\n", "\n> ");
  }

  /** What the volume alarm says. */
  public static String risen(Rise rise) {
    long minutes = Math.max(1, rise.lasted().toMinutes());
    return "%d %s in %s, where %d %s usual at this hour"
        .formatted(
            rise.seen(),
            what(rise.measure()),
            minutes == 1 ? "a minute" : minutes + " minutes",
            rise.expected(),
            rise.expected() == 1 ? "is" : "are");
  }

  private static String what(String measure) {
    return switch (measure) {
      case VolumeAlarm.ALL -> "customers wrote";
      case VolumeAlarm.UPSET -> "upset customers wrote";
      case VolumeAlarm.SAME -> "customers wrote nearly the same";
      default -> "customers asked about " + measure.substring(VolumeAlarm.ENTRY.length());
    };
  }

  /** What came of an act; {@code did} is what to say of it where it was done. */
  public static String of(CrisisKept kept, String did) {
    return switch (kept) {
      case CrisisKept.Done _ -> did;
      case CrisisKept.NotYours not ->
          "Only PR, the leads%s do that, so nothing was changed. They hear you by `/crisis alarm <what>`."
              .formatted(not.leader() ? " and whoever leads the crisis" : "");
      case CrisisKept.Stranger _ ->
          "Only members of this workspace act in a crisis: no guests, bots or people of other companies. Nothing was changed.";
      case CrisisKept.Another another ->
          another.other().map(CrisisPhrases::another).orElse(OVERTAKEN);
      case CrisisKept.Over(Crisis crisis) -> over(crisis);
      case CrisisKept.NothingNew _ -> "All of that stands there already, so nobody was told anew.";
      case CrisisKept.ChangedSince since -> changedSince(since);
      case CrisisKept.Missing _ -> CALM;
      case CrisisKept.Overtaken _ -> OVERTAKEN;
    };
  }

  private static final String OVERTAKEN = "Others changed it in the same moment. Try again.";

  private static String another(Known other) {
    return "%s was faster: *%s* is on since %s, and <@%s> leads. There is one at a time; nothing was changed. Tell them what you know, or use `/crisis update`."
        .formatted(
            other.crisis().facts().by() == null
                ? "Somebody"
                : "<@" + other.crisis().facts().by() + ">",
            Literal.escape(CrisisCard.name(other.words()), 100),
            at(other.crisis().facts().since()),
            other.crisis().facts().leader());
  }

  private static String over(Crisis crisis) {
    return switch (crisis) {
      case Crisis.Over over -> "<@%s> has ended it, so nothing was changed.".formatted(over.by());
      case Crisis.FalseAlarm no ->
          "<@%s> said that it is no crisis, so nothing was changed. `/crisis start` begins one all the same."
              .formatted(no.by());
      case Crisis.Alarm _ -> "It is only an alarm so far, so nothing was changed.";
      case Crisis.InForce _ -> "It is on by now, so nothing was changed.";
    };
  }
}
