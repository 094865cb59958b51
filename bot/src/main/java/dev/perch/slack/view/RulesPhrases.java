package dev.perch.slack.view;

import dev.perch.desk.Mention.Skip;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is said of rules, and of what becomes no ticket. In mrkdwn. */
public final class RulesPhrases {
  public static final String LEADS_ONLY =
      "The rules are the leads' to look at and to try. Ask one of them; what you put aside yourself you undo with *Reopen* on its card.";

  public static final String LOOKING =
      "Perch looks through the tweets of the last seven days. One moment …";

  public static final String NO_RULES =
      "There are no rules in the settings to try (`triage.rules` in `perch.yaml`). Give one: `/rules try words refund -> team care`.";

  public static final String PUT_ASIDE =
      "Put aside. What they write in nearly these words becomes no ticket any more; leads see each of these rules with `/rules`, and undo it. *Reopen* undoes it, too.";

  static final String NOTHING_ASIDE =
      "Nobody put anything aside. *Not for us*, under a card's three dots, does.";

  private RulesPhrases() {}

  public static String help() {
    return Arrays.stream(RulesWord.values()).map(RulesWord::line).collect(Collectors.joining("\n"));
  }

  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/rules %s`. Did you mean `/rules %s`? `/rules help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** A rule that cannot be read; {@code why} says how it is written. */
  public static String wrong(String why) {
    return "That is no rule yet: " + Literal.escape(why, 500);
  }

  static String reason(Skip why) {
    return switch (why) {
      case OURS -> "our own";
      case RETWEET -> "retweets";
      case OTHER_HANDLE -> "for another of our handles, which has them";
      case BEFORE_US -> "older than this desk";
      case CHATTER -> "thanks and the like, from people who have no open ticket";
      case NOT_FOR_US -> "like what was put aside";
    };
  }
}
