package dev.perch.sandbox.slack.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The app as its manifest declares it to Slack, in Slack's own format: what is not declared does
 * not exist.
 *
 * @param name what people call it
 * @param home whether it has a Home tab
 * @param interactive whether presses, choices, forms and shortcuts reach it
 * @param scopes what its bot token may do
 * @param events what it is told of, by the names under {@code bot_events}
 */
public record SlackApp(
    String name,
    boolean home,
    boolean interactive,
    Set<String> scopes,
    Set<String> events,
    List<Command> commands,
    List<Shortcut> shortcuts) {
  private static final String SHIPPED = "/sandbox/slack-app.json";

  /** A slash command, {@code /faq}; the hint says what may follow it. */
  public record Command(String command, String description, String hint) {}

  /** Where a shortcut is offered. */
  public enum ShortcutKind {
    /** Among the actions of a message. */
    MESSAGE,
    /** Everywhere. */
    GLOBAL
  }

  /** A shortcut; people see its name, the app hears its callback id. */
  public record Shortcut(ShortcutKind kind, String name, String callbackId, String description) {
    boolean isCalled(String called) {
      return name.equalsIgnoreCase(called.strip()) || callbackId.equals(called);
    }
  }

  public SlackApp {
    scopes = Set.copyOf(scopes);
    events = Set.copyOf(events);
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
  }

  /** The app that the sandbox ships. */
  public static SlackApp shipped() {
    try (InputStream file = SlackApp.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException(SHIPPED + " is not on the class path");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is no JSON, or declares what Slack would refuse
   */
  public static SlackApp parse(String manifest) {
    try {
      return of(Json.parse(manifest));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the manifest is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static SlackApp of(JsonNode manifest) {
    var features = manifest.path("features");
    var settings = manifest.path("settings");
    return new SlackApp(
        text(manifest.path("display_information"), "name", 35),
        features.at("/app_home/home_tab_enabled").asBoolean(),
        settings.at("/interactivity/is_enabled").asBoolean(),
        texts(manifest.at("/oauth_config/scopes/bot")),
        texts(settings.at("/event_subscriptions/bot_events")),
        list(features.path("slash_commands"), SlackApp::command),
        list(features.path("shortcuts"), SlackApp::shortcut));
  }

  /** The same app, told of these events and no others. */
  public SlackApp withEvents(Set<String> events) {
    return new SlackApp(name, home, interactive, scopes, events, commands, shortcuts);
  }

  /** The same app, granted these scopes and no others. */
  public SlackApp withScopes(Set<String> scopes) {
    return new SlackApp(name, home, interactive, scopes, events, commands, shortcuts);
  }

  public boolean hears(String event) {
    return events.contains(event);
  }

  public boolean declares(String command) {
    return commands.stream().anyMatch(declared -> declared.command().equals(command));
  }

  /** By its visible name or its callback id. */
  public Optional<Shortcut> shortcut(ShortcutKind kind, String called) {
    return shortcuts.stream()
        .filter(shortcut -> shortcut.kind() == kind && shortcut.isCalled(called))
        .findFirst();
  }

  private static Command command(JsonNode json) {
    var command = text(json, "command", 32);
    if (!command.matches("/\\S+")) {
      throw new IllegalArgumentException("a command begins with a slash: " + command);
    }
    return new Command(
        command, text(json, "description", 2_000), json.path("usage_hint").asText(""));
  }

  private static Shortcut shortcut(JsonNode json) {
    var kind =
        switch (json.path("type").asText()) {
          case "message" -> ShortcutKind.MESSAGE;
          case "global" -> ShortcutKind.GLOBAL;
          default -> throw new IllegalArgumentException("a shortcut is message or global: " + json);
        };
    return new Shortcut(
        kind,
        text(json, "name", 24),
        text(json, "callback_id", 255),
        text(json, "description", 150));
  }

  /** Text of 1 to {@code max} characters; the limits are those of Slack's manifest reference. */
  private static String text(JsonNode json, String name, int max) {
    var text = json.path(name).asText("");
    if (text.isBlank() || text.length() > max) {
      throw new IllegalArgumentException(
          "the manifest's %s must have 1 to %d characters: %s".formatted(name, max, json));
    }
    return text;
  }

  private static Set<String> texts(JsonNode array) {
    return new LinkedHashSet<>(list(array, JsonNode::asText));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    return StreamSupport.stream(array.spliterator(), false).map(each).toList();
  }
}
