package dev.perch.slack.wire;

import dev.perch.desk.Unavailable;
import dev.perch.doctor.Finding;
import dev.perch.slack.view.RefusedPhrases;
import java.util.List;
import java.util.Map;

/** What goes wrong between Perch and Slack, in words for whoever connects them. */
public final class SlackTrouble {
  private static final String INSTALL_AGAIN =
      "Add what is missing under OAuth & Permissions (perch manifest names all), and install the app to the workspace again.";

  /** By Slack's name of a refusal: what was found, and what to do. */
  private static final Map<String, List<String>> REFUSALS =
      Map.of(
          "not_allowed_token_type",
              List.of(
                  "Slack takes another kind of token here.",
                  "The bot's token begins with xoxb-, the app-level one with xapp-. Are they mixed up?"),
          "missing_scope", List.of("The bot's token lacks a scope for it.", INSTALL_AGAIN),
          "channel_not_found",
              List.of(
                  "There is no such channel, or it is private and Perch is not in it.",
                  "Take the id from the end of the channel's About tab. If it is private, /invite @Perch there."),
          "not_in_channel", List.of("Perch is not in it.", "/invite @Perch there."),
          "is_archived", List.of("It is archived.", "Unarchive it, or name another channel."),
          "no_such_subteam",
              List.of(
                  "There is no such user group.",
                  "Take its id from the user group's page in Slack, or take the role's line out."),
          "subteam_disabled",
              List.of("That user group is disabled.", "Enable it in Slack, or name another."),
          "ratelimited", List.of("Slack asks for a pause.", "Wait a minute and look again."));

  private SlackTrouble() {}

  /** What Slack refuses while Perch works, in words for whoever looks after it. */
  public static String atWork(SlackRefused refused) {
    return "%s %s (%s)"
        .formatted(
            RefusedPhrases.meaning(refused.error(), refused.needed()),
            RefusedPhrases.remedy(refused.error()),
            refused.getMessage());
  }

  /** What a call came to that did not do what it should. */
  public static Finding of(String about, RuntimeException e) {
    return switch (e) {
      case SlackRefused refused
          when SlackCalls.TOKEN_REFUSED.contains(refused.error())
              && !REFUSALS.containsKey(refused.error()) ->
          Finding.failed(
              about,
              "Slack does not take the token (%s).".formatted(refused.error()),
              "Copy it again from https://api.slack.com/apps; an app that was installed again may have a new one.");
      case SlackRefused refused when !refused.needed().isEmpty() ->
          Finding.failed(
              about,
              "The bot's token lacks the scope %s for it. (%s)"
                  .formatted(refused.needed(), refused.error()),
              INSTALL_AGAIN);
      case SlackRefused refused -> {
        List<String> words =
            REFUSALS.getOrDefault(
                refused.error(),
                List.of(
                    "Slack refused.",
                    "Look again in a minute; if it stays so, please report it with this line."));
        yield Finding.failed(
            about, "%s (%s)".formatted(words.getFirst(), refused.error()), words.getLast());
      }
      case SlackApi.TooFast pause -> of(about, new SlackRefused(pause.method(), "ratelimited"));
      case Unavailable down when down.getCause() instanceof SlackRefused refused ->
          of(about, refused);
      case Unavailable down ->
          Finding.failed(
              about,
              down.getMessage() + ".",
              "Is slack.api-url right, and may this machine reach it?");
      default -> throw e;
    };
  }
}
