package dev.perch.app;

import dev.perch.config.Template;
import dev.perch.desk.DeskName;
import dev.perch.redis.server.RedisUrl;
import dev.perch.ticket.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code perch init} is told. What is left open stays as the template has it.
 *
 * @param desk the desk's name
 * @param handles the brand's accounts on X; empty for the template's
 * @param channels Slack's channel ids by team; empty for the template's
 * @param redis {@code embedded} or an address
 */
record Beginning(
    Optional<String> desk,
    List<HandleSpec> handles,
    Map<String, String> channels,
    Optional<String> redis) {
  private static final String LEADS = "leads";

  /**
   * An account on X.
   *
   * @param userId X's number of it, if it is known: the doctor finds it out
   */
  record HandleSpec(String name, String team, Optional<String> userId) {
    HandleSpec {
      if (!name.matches("[A-Za-z0-9_]{1,15}")) {
        throw new IllegalArgumentException(
            "\"%s\" is no account's name on X. Write it without the @".formatted(name));
      }
      if (!userId.orElse("0").matches("[0-9]{1,19}")) {
        throw new IllegalArgumentException("X's id of @%s is a number".formatted(name));
      }
    }

    /** Reads {@code AcmeCare}, {@code AcmeCare:care} or {@code AcmeCare:care:1234567890}. */
    static HandleSpec parse(String text, String firstTeam) {
      String[] parts = text.strip().split(":", 3);
      return new HandleSpec(
          parts[0].startsWith("@") ? parts[0].substring(1) : parts[0],
          parts.length > 1 ? parts[1] : firstTeam,
          parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }
  }

  /**
   * Refuses what a settings file could not hold.
   *
   * @throws IllegalArgumentException saying what, and what to write instead
   */
  Beginning {
    desk.ifPresent(DeskName::new);
    redis.ifPresent(RedisUrl::parse);
    handles = List.copyOf(handles);
    channels = new LinkedHashMap<>(channels);
    channels.keySet().forEach(Team::new);
    for (HandleSpec handle : handles) {
      if (!channels.isEmpty() && !channels.containsKey(handle.team())) {
        throw new IllegalArgumentException(
            "@%s belongs to \"%s\", which has no channel. Give one, as in %s=C0123ABCD, or say whose it is: %s:%s"
                .formatted(
                    handle.name(),
                    handle.team(),
                    handle.team(),
                    handle.name(),
                    channels.keySet().iterator().next()));
      }
    }
  }

  /** The settings file. */
  String settings() {
    Template file = Template.perch();
    if (desk.isPresent()) {
      file = file.with("desk", desk.get());
    }
    if (redis.isPresent()) {
      file = file.with("redis.url", redis.get());
    }
    if (!channels.isEmpty()) {
      file = file.withEntries("slack.channels", channels);
    }
    return handles.isEmpty()
        ? file.text()
        : file.withItems("x.handles", handles.stream().map(Beginning::item).toList()).text();
  }

  private static Map<String, String> item(HandleSpec handle) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put("name", handle.name());
    handle.userId().ifPresent(id -> item.put("user-id", id));
    item.put("team", handle.team());
    return item;
  }

  /** The variables in which tokens and keys are given, empty. */
  String variables() {
    int accounts = Math.max(1, handles.size());
    StringBuilder text =
        new StringBuilder(
            """
            # Copy this to .env, fill it in, and let nobody else read it; it belongs in no version control.
            # Before Perch runs: set -a; . ./.env; set +a

            # Slack, https://api.slack.com/apps: OAuth & Permissions, Bot User OAuth Token (xoxb-...).
            PERCH_SLACK_BOT_TOKEN=
            # Basic Information, App-Level Tokens, with the scope connections:write (xapp-...).
            PERCH_SLACK_APP_TOKEN=
            # Only for slack.mode: http, and then instead of the app token: Basic Information, Signing Secret.
            #PERCH_SLACK_SIGNING_SECRET=

            # X, https://console.x.com: the app's keys and tokens. The bearer token may be left empty.
            PERCH_X_BEARER_TOKEN=
            """);
    for (int i = 0; i < accounts; i++) {
      text.append(account(i));
    }
    return text.toString();
  }

  private String account(int number) {
    String name = number < handles.size() ? handles.get(number).name() : "AcmeCare";
    return """

    # @%s: the app's API key and secret, and this account's access token and secret.
    PERCH_X_HANDLES_%d_CONSUMER_KEY=
    PERCH_X_HANDLES_%d_CONSUMER_SECRET=
    PERCH_X_HANDLES_%d_ACCESS_TOKEN=
    PERCH_X_HANDLES_%d_ACCESS_TOKEN_SECRET=
    """
        .formatted(name, number, number, number, number);
  }

  /** What is still the template's, and must be filled in by hand. */
  List<String> open() {
    String ids =
        handles.stream()
            .filter(handle -> handle.userId().isEmpty())
            .map(handle -> "@" + handle.name())
            .collect(Collectors.joining(", "));
    return List.of(
            channels.isEmpty() ? "the channels' ids" : "",
            channels.isEmpty() || channels.containsKey(LEADS)
                ? ""
                : "who leads (slack.channels.leads, whose members are the leads and where alarms go, or roles.lead)",
            handles.isEmpty() ? "your accounts on X" : "",
            ids.isEmpty() ? "" : "X's user id of %s (perch doctor names it)".formatted(ids))
        .stream()
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
