package dev.perch.sandbox;

import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.x.XHandle;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody who connects a Perch of their own to a world writes where the real thing would
 * stand.
 */
public final class Connecting {
  private Connecting() {}

  /** All of it, as the sandbox prints it. */
  static String words(World world, int port) {
    return """

    An emulated Slack and an emulated X wait for a Perch of yours: limits are on, scopes are those of the app.

      the page         http://localhost:%d/
      remote control   http://localhost:%d/control/health

    Into .env:

    %s
    Into perch.yaml:

    %s
    Perch is in these channels already. Ctrl-C ends it.

    """
        .formatted(port, port, lines(variables(world)), settings(world));
  }

  /** The variables of {@code .env}, and where the two services are. */
  public static Map<String, String> variables(World world) {
    Map<String, String> variables = BotSettings.secrets(world, false);
    variables.put("PERCH_SLACK_API_URL", world.slack().apiUrl());
    variables.put("PERCH_X_API_URL", world.x().apiUrl());
    return variables;
  }

  private static String lines(Map<String, String> variables) {
    return variables.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String settings(World world) {
    StringBuilder yaml = new StringBuilder("slack:\n  channels:\n");
    for (Channel channel : world.slack().workspace().channels()) {
      if (BotSettings.TEAMS.contains(channel.name())) {
        yaml.append("    %s: %s%n".formatted(channel.name(), channel.id()));
      }
    }
    yaml.append("x:\n  handles:\n");
    for (Map.Entry<XHandle, String> handle : world.handles().entrySet()) {
      yaml.append(
          "    - name: %s%n      user-id: \"%s\"%n      team: %s%n"
              .formatted(handle.getKey().name(), handle.getKey().userId(), handle.getValue()));
    }
    return yaml.toString();
  }
}
