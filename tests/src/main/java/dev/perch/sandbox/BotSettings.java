package dev.perch.sandbox;

import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.x.XHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operator would write to connect a bot to a world: the settings file, and the secrets in
 * the environment.
 *
 * @param file the settings file
 * @param environment the variables with the secrets
 */
public record BotSettings(Path file, Map<String, String> environment) {
  static final List<String> TEAMS = List.of("care", "marketing", "pr", "legal", "leads");
  private static final String APP_TOKEN = "PERCH_SLACK_APP_TOKEN";

  public BotSettings {
    environment = Map.copyOf(environment);
  }

  /**
   * How a bot is to be connected.
   *
   * @param desk the desk's name
   * @param redis where Redis is, {@code embedded} for one of its own
   * @param faq the folder with the FAQ files
   * @param poll time between two readings of a handle's mentions, such as {@code 1s}
   * @param unpaced whether the bot may write to Slack as fast as it can, and say the same as often
   *     as it likes
   * @param http whether Slack reaches the bot by HTTP, and not by Socket Mode
   * @param port the bot's own port; 0 for none
   * @param model whether it suggests by meaning too: better, and a few seconds of work at the start
   * @param hold how long an approved reply may be taken back, such as {@code 10s}
   * @param words how long words of closed tickets are kept, such as {@code 30d}
   */
  public record Choice(
      String desk,
      String redis,
      Path faq,
      String poll,
      boolean unpaced,
      boolean http,
      int port,
      boolean model,
      String hold,
      String words) {

    /** By Socket Mode, without a port, suggesting by words alone. */
    public Choice(String desk, String redis, Path faq, String poll, boolean unpaced) {
      this(desk, redis, faq, poll, unpaced, false, 0, false, "0s", "30d");
    }

    public Choice withPort(int other) {
      return new Choice(desk, redis, faq, poll, unpaced, http, other, model, hold, words);
    }

    public Choice byHttp(int other) {
      return new Choice(desk, redis, faq, poll, unpaced, true, other, model, hold, words);
    }

    public Choice withModel() {
      return new Choice(desk, redis, faq, poll, unpaced, http, port, true, hold, words);
    }

    public Choice holding(String length) {
      return new Choice(desk, redis, faq, poll, unpaced, http, port, model, length, words);
    }

    public Choice keepingWords(String length) {
      return new Choice(desk, redis, faq, poll, unpaced, http, port, model, hold, length);
    }
  }

  /** Writes {@code perch.yaml} into the folder. */
  public static BotSettings write(Path folder, World world, Choice choice) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("perch.yaml");
    Files.writeString(file, yaml(world, choice));
    return new BotSettings(file, secrets(world, choice.http()));
  }

  /** The same with an app-level token of its own, if it has one at all. */
  public BotSettings withAppToken(String token) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.replace(APP_TOKEN, token);
    return new BotSettings(file, changed);
  }

  private static String yaml(World world, Choice choice) {
    StringBuilder yaml =
        new StringBuilder(
            """
            desk: %s
            redis:
              url: %s
              folder: redis
            slack:
              api-url: %s
              channels:
            """
                .formatted(choice.desk(), choice.redis(), world.slack().apiUrl()));
    for (String team : TEAMS) {
      Channel channel = world.slack().workspace().channelNamed(team);
      yaml.append("    %s: %s%n".formatted(team, channel.id()));
    }
    yaml.append(
        "  partners:%n    lumen: %s%n"
            .formatted(world.slack().workspace().channelNamed("partner-lumen").id()));
    if (choice.http()) {
      yaml.append("  mode: http\n");
    }
    if (choice.unpaced()) {
      yaml.append("  pace:\n    post: 0s\n    update: 0s\n");
      yaml.append("guard:\n  rules: {repeated: off, impersonal: off}\n");
      yaml.append("storm:\n  each: 0s\n");
    }
    yaml.append("roles:\n");
    for (String role : List.of("gatekeeper", "spare", "trainee")) {
      yaml.append(
          "  %s: %s%n"
              .formatted(role, world.slack().workspace().named(role + "1").orElseThrow().id()));
    }
    yaml.append(
        """
        sign-off:
          rules:
            - words: recall, lawsuit
              by: pr, legal, lead
        """);
    yaml.append(
        """
        replies:
          hold: %s
        x:
          api-url: %s
          pace:
            poll: %s
            dms: %s
          handles:
        """
            .formatted(choice.hold(), world.x().apiUrl(), choice.poll(), messages(choice.poll())));
    world
        .handles()
        .forEach((handle, team) ->
            yaml.append(
                """
                    - name: %s
                      user-id: "%s"
                      team: %s
                      voice:
                        tone: Warm and short. Say what happens next.
                """
                    .formatted(handle.name(), handle.userId(), team)
                    .indent(4)));
    yaml.append("web:\n  port: %d\n".formatted(choice.port()));
    yaml.append("retention:\n  words: %s\n".formatted(choice.words()));
    return yaml.append(
            "knowledge:%n  folder: \"%s\"%n  model: %s%n"
                .formatted(choice.faq().toAbsolutePath(), choice.model()))
        .toString();
  }

  /**
   * X lets messages be read once a minute; a bot that polls faster is on a world without limits.
   */
  private static String messages(String poll) {
    return poll.matches("[0-9]{1,3}ms") ? poll : "1m";
  }

  /** The variables with the secrets of a world. */
  public static Map<String, String> secrets(World world, boolean http) {
    Map<String, String> secrets = new HashMap<>();
    secrets.put("PERCH_SLACK_BOT_TOKEN", world.slack().botToken());
    if (http) {
      secrets.put("PERCH_SLACK_SIGNING_SECRET", world.slack().signingSecret());
    } else {
      secrets.put(APP_TOKEN, world.slack().appToken());
    }
    secrets.put("PERCH_X_BEARER_TOKEN", world.x().bearerToken());
    int number = 0;
    for (XHandle handle : world.handles().keySet()) {
      String prefix = "PERCH_X_HANDLES_" + number++ + "_";
      secrets.put(prefix + "CONSUMER_KEY", handle.consumerKey());
      secrets.put(prefix + "CONSUMER_SECRET", handle.consumerSecret());
      secrets.put(prefix + "ACCESS_TOKEN", handle.accessToken());
      secrets.put(prefix + "ACCESS_TOKEN_SECRET", handle.accessSecret());
    }
    return secrets;
  }
}
