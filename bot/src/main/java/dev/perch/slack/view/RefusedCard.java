package dev.perch.slack.view;

/**
 * A card that Slack did not let into its channel.
 *
 * @param channel Slack's id of it
 * @param error Slack's name of why
 * @param needed the scope that the bot's token lacks; empty where it lacks none
 * @param seen what people see of it meanwhile
 */
public record RefusedCard(String channel, String error, String needed, Seen seen) {
  /** What people see of a ticket whose card is refused. */
  public enum Seen {
    /** It is shown in the leads' channel instead. */
    ELSEWHERE("and its card stands in this channel meanwhile"),
    /** It was up before. */
    OLD("but its card, or the thread of it, lacks the newest"),
    NOTHING("but nobody sees it");

    private final String words;

    Seen(String words) {
      this.words = words;
    }
  }

  /** What the leads are told, once. */
  public String alarm() {
    return "Slack refused to show a ticket's card in <#%s> (%s). %s The ticket is safe, %s; Perch tries again by itself. %s"
        .formatted(
            channel,
            Literal.escape(error, 80),
            RefusedPhrases.meaning(error, needed),
            seen.words,
            RefusedPhrases.remedy(error));
  }

  /** What the leads are told when it is over. */
  public static String over(String channel) {
    return "Perch can post in <#%s> again: the cards that stood here meanwhile go there."
        .formatted(channel);
  }

  /** The card's own line of why it stands where it stands. */
  public String line() {
    return "↪ It belongs in <#%s>, where Perch cannot post: %s %s Then it follows."
        .formatted(channel, RefusedPhrases.meaning(error, needed), RefusedPhrases.remedy(error));
  }
}
