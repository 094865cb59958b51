package dev.perch.slack.view;

import dev.perch.ticket.AgentId;

/** What stands around a notice. In mrkdwn. */
public final class NoticePhrases {
  private NoticePhrases() {}

  /** To one person, by name. */
  public static String to(AgentId person, String words) {
    return "<@" + person + "> " + words;
  }

  /** What the leads hear where the ticket's own thread takes nothing. */
  public static String elsewhere(String words) {
    return words
        + " _(This could not stand at the ticket's card: is its channel archived, or Perch no member of it any more?)_";
  }

  /** The way to the card. */
  public static String link(String permalink) {
    return " · <" + permalink + "|go to the card>";
  }
}
