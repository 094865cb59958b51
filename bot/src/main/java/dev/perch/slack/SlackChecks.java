package dev.perch.slack;

import dev.perch.doctor.Check;
import dev.perch.doctor.Checks;
import dev.perch.doctor.Finding;
import dev.perch.doctor.ServiceClock;
import dev.perch.roster.Directory;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the doctor looks at in Slack. Nothing is posted, unless it is asked to.
 *
 * @param appToken what opens Socket Mode; none where Slack reaches Perch by HTTP
 * @param signingSecret what tells that a request is Slack's; none in Socket Mode
 * @param roleNames the roles that act on tickets
 * @param post whether to post a greeting in each channel, which is deleted at once
 */
record SlackChecks(
    SlackApi api,
    Optional<String> appToken,
    Optional<String> signingSecret,
    Channels channels,
    Map<String, RoleHolders> roles,
    List<String> roleNames,
    Directory directory,
    InstantSource clock,
    boolean post) {

  Checks all() {
    List<Check> then = new ArrayList<>();
    then.add(new ScopeCheck(api, needless()));
    appToken.ifPresent(
        token -> then.add(Check.of("slack.app-token", () -> List.of(socket(token)))));
    signingSecret.ifPresent(secret -> then.add(new SigningSecretCheck(secret)));
    then.add(Check.of("clock", () -> List.of(time())));
    channels.ids().forEach((key, id) -> then.add(ChannelCheck.ours(api, key, id, post)));
    channels.partners().forEach((key, id) -> then.add(ChannelCheck.partners(api, key, id)));
    roleNames.stream().filter(role -> !isOfExample(role)).forEach(role -> then.add(role(role)));
    roles.keySet().stream()
        .filter(role -> !roleNames.contains(role))
        .forEach(role -> then.add(Check.of("roles." + role, () -> List.of(unknown(role)))));
    return new Checks("Slack", List.of(new TokenCheck(api)), then);
  }

  private Set<Feature> needless() {
    return NeedlessFeatures.by(
        channels.ids().keySet(), channels.partners().keySet(), roles.values());
  }

  private Finding socket(String token) {
    String about = "slack.app-token";
    if (token.startsWith("xoxb-")) {
      return Finding.failed(
          about,
          "It is the bot's token: that one begins with xoxb-, the app's with xapp-.",
          "Take the app-level token from Basic Information, App-Level Tokens, for PERCH_SLACK_APP_TOKEN.");
    }
    try {
      api.openSocket(token);
      return Finding.ok(about, "It opens Socket Mode.");
    } catch (SlackRefused refused) {
      return switch (refused.error()) {
        case "missing_scope" ->
            Finding.failed(
                about,
                "It lacks the scope connections:write.",
                "Make another app-level token with it, under Basic Information.");
        default -> SlackTrouble.of(about, refused);
      };
    } catch (RuntimeException e) {
      return SlackTrouble.of(about, e);
    }
  }

  private Finding time() {
    try {
      return ServiceClock.compare("Slack", clock, () -> TokenCheck.header(api.token(), "date"));
    } catch (RuntimeException e) {
      return SlackTrouble.of("clock", e);
    }
  }

  /** Whether a channel's members hold it that nobody has named yet, which its own line says. */
  private boolean isOfExample(String role) {
    return !roles.containsKey(role)
        && channels.ofRole(role).filter(ChannelIds::isExample).isPresent();
  }

  private Check role(String role) {
    return new RoleCheck(
        directory, role, Optional.ofNullable(roles.get(role)), channels.ofRole(role));
  }

  private Finding unknown(String role) {
    return Finding.warning(
        "roles." + role,
        "No team has this name, so nobody is asked for it.",
        "These are the roles: %s.".formatted(String.join(", ", roleNames)));
  }
}
