package dev.perch.slack.view;

import java.util.Map;

/** What Slack refuses while Perch works, by its name of the error: what it means, what to do. */
public final class RefusedPhrases {
  /**
   * What is said of an error.
   *
   * @param meaning what is so, a sentence
   * @param remedy what a person does, a sentence or two
   * @param passes whether it may be over by itself, so that whoever pressed may press again
   */
  private record Words(String meaning, String remedy, boolean passes) {
    /** That it stays so until a person does something. */
    Words(String meaning, String remedy) {
      this(meaning, remedy, false);
    }
  }

  private static final String LOOK = " `perch doctor` looks at all.";

  private static final String REPORT =
      "That is a mistake in Perch: please report it, with the log of this minute. What must not wait, do on X itself.";

  private static final String NEW_TOKEN =
      "Install the app anew, set the new token and restart Perch." + LOOK;

  private static final Words ARCHIVED =
      new Words(
          "The channel is archived.",
          "Unarchive it and write `/invite @Perch` there, or name another under slack.channels and restart Perch.");

  /** Those of a channel, and those of what Perch wrote or drew. */
  private static final Map<String, Words> KNOWN =
      Map.ofEntries(
          Map.entry(
              "not_in_channel",
              new Words("Perch is not in that channel.", "Write `/invite @Perch` there.")),
          Map.entry(
              "channel_not_found",
              new Words(
                  "It is private and Perch is not in it, or there is no channel of that id.",
                  "Write `/invite @Perch` there, or correct the id under slack.channels and restart Perch.")),
          Map.entry("is_archived", ARCHIVED),
          Map.entry("is_inactive", ARCHIVED), // so says chat.update of the same
          Map.entry(
              "restricted_action",
              new Words(
                  "Only some people may post there.",
                  "In the channel's settings let Perch post, or everybody.")),
          Map.entry(
              "is_ext_shared",
              new Words(
                  "Another company reads that channel.",
                  "Give the team a channel of its own under slack.channels, or end the sharing in Slack.")),
          Map.entry(
              "not_allowed_token_type",
              new Words(
                  "slack.bot-token is no bot's token (not_allowed_token_type), so Slack does nothing that Perch asks.",
                  "Set slack.bot-token to the xoxb-… of OAuth & Permissions (an xapp-… belongs into slack.app-token) and restart Perch."
                      + LOOK)),
          Map.entry("invalid_blocks", drawn("Slack does not take a part of what Perch drew.")),
          Map.entry("invalid_arguments", drawn("Slack does not take a part of what Perch drew.")),
          Map.entry("msg_too_long", drawn("What Perch wrote is longer than Slack takes.")),
          Map.entry("msg_blocks_too_long", drawn("What Perch wrote is longer than Slack takes.")),
          Map.entry("no_text", drawn("Perch left out what Slack needs, a text.")),
          Map.entry("view_too_large", drawn("The form is larger than Slack takes.")));

  private RefusedPhrases() {}

  private static Words drawn(String meaning) {
    return new Words(meaning, REPORT);
  }

  /** What it means, a sentence. */
  public static String meaning(String error, String needed) {
    return words(error, needed).meaning();
  }

  /** What to do, a sentence or two. */
  public static String remedy(String error) {
    return words(error, "").remedy();
  }

  /**
   * What whoever pressed is told where a form did not open: to press again, unless that would not
   * help.
   */
  public static String notOpened(String error, String needed) {
    Words words = words(error, needed);
    return words.passes()
        ? Phrases.NOT_OPENED
        : "Slack did not open the form (%s). %s Pressing again does not help: tell whoever runs Perch. %s"
            .formatted(Literal.escape(error, 80), words.meaning(), words.remedy());
  }

  private static Words words(String error, String needed) {
    return switch (error) {
      case "missing_scope" ->
          new Words(
              "The bot's token lacks the scope %s.".formatted(scope(needed)),
              "Add it under OAuth & Permissions and install the app to the workspace again."
                  + LOOK);
      case "account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked" ->
          new Words("Slack does not take slack.bot-token (%s).".formatted(error), NEW_TOKEN);
      default ->
          KNOWN.getOrDefault(
              error,
              new Words(
                  "Slack says %s.".formatted(Literal.escape(error, 80)),
                  "If it stays so, please report it, with the log of this minute." + LOOK,
                  true));
    };
  }

  /** Slack names it, as a rule. */
  private static String scope(String needed) {
    return needed.isEmpty() ? "for it" : Literal.escape(needed, 200);
  }
}
