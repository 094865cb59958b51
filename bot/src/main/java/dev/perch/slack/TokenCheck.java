package dev.perch.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks the bot's token over: whose it is. */
record TokenCheck(SlackApi api) implements Check {
  @Override
  public String about() {
    return "slack.bot-token";
  }

  @Override
  public List<Finding> look() {
    AuthTestResponse token;
    try {
      token = api.token();
    } catch (RuntimeException e) {
      return List.of(SlackTrouble.of(about(), e));
    }
    if (token.getUserId() == null || token.getBotId() == null) {
      return List.of(
          Finding.failed(
              about(),
              "Slack takes it, but it is no bot's token.",
              "Take the Bot User OAuth Token (xoxb-…) from OAuth & Permissions."));
    }
    return List.of(
        Finding.ok(
            about(),
            "It is @%s's in the workspace %s (%s)."
                .formatted(token.getUser(), token.getTeam(), token.getUrl())));
  }

  /** A header of Slack's answer, by its name in lower case. */
  static Optional<String> header(AuthTestResponse token, String name) {
    Map<String, List<String>> headers = token.getHttpResponseHeaders();
    return headers == null
        ? Optional.empty()
        : headers.getOrDefault(name, List.of()).stream().findFirst();
  }
}
