package dev.perch.slack.view;

import java.util.List;
import java.util.Map;

/** What Slack refuses while Perch works, by its name of the error: what it means, what to do. */
public final class RefusedPhrases {
  private static final String LOOK = " `perch doctor` looks at all.";

  private static final List<String> ARCHIVED =
      List.of(
          "The channel is archived.",
          "Unarchive it and write `/invite @Perch` there, or name another under slack.channels and restart Perch.");

  /** By the error: what is so, and what to do, where a channel is meant. */
  private static final Map<String, List<String>> OF_CHANNEL =
      Map.of(
          "not_in_channel",
              List.of("Perch is not in that channel.", "Write `/invite @Perch` there."),
          "channel_not_found",
              List.of(
                  "It is private and Perch is not in it, or there is no channel of that id.",
                  "Write `/invite @Perch` there, or correct the id under slack.channels and restart Perch."),
          "is_archived", ARCHIVED,
          "is_inactive", ARCHIVED, // so says chat.update of the same
          "restricted_action",
              List.of(
                  "Only some people may post there.",
                  "In the channel's settings let Perch post, or everybody."),
          "is_ext_shared",
              List.of(
                  "Another company reads that channel.",
                  "Give the team a channel of its own under slack.channels, or end the sharing in Slack."));

  private RefusedPhrases() {}

  /** What it means, a sentence. */
  public static String meaning(String error, String needed) {
    return switch (error) {
      case "missing_scope" -> "The bot's token lacks the scope %s.".formatted(scope(needed));
      case "account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked" ->
          "Slack does not take slack.bot-token (%s).".formatted(error);
      default ->
          OF_CHANNEL
              .getOrDefault(error, List.of("Slack says %s.".formatted(Literal.escape(error, 80))))
              .getFirst();
    };
  }

  /** What to do, a sentence or two. */
  public static String remedy(String error) {
    return switch (error) {
      case "missing_scope" ->
          "Add it under OAuth & Permissions and install the app to the workspace again." + LOOK;
      case "account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked" ->
          "Install the app anew, set the new token and restart Perch." + LOOK;
      default ->
          OF_CHANNEL
              .getOrDefault(error, List.of("Look it up in Slack's reference." + LOOK))
              .getLast();
    };
  }

  /** Slack names it, as a rule. */
  private static String scope(String needed) {
    return needed.isEmpty() ? "for it" : Literal.escape(needed, 200);
  }
}
