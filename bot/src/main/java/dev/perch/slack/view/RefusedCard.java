package dev.perch.slack.view;

/**
 * A card that Slack did not let into its channel.
 *
 * @param channel Slack's id of it
 * @param error Slack's name of why
 * @param needed the scope that the bot's token lacks; empty where it lacks none
 * @param elsewhere whether it is shown in the leads' channel instead
 */
public record RefusedCard(String channel, String error, String needed, boolean elsewhere) {
  /** What the leads are told, once. */
  public String alarm() {
    return "Slack refused to show a ticket's card in <#%s> (%s). %s The ticket is safe, %s. %s"
        .formatted(
            channel,
            Literal.escape(error, 80),
            RefusedPhrases.meaning(error, needed),
            elsewhere ? "and its card stands in this channel meanwhile" : "but nobody sees it",
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
