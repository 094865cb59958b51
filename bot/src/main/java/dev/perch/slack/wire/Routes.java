package dev.perch.slack.wire;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who handles what people do in Slack: each room enters what is its own. Presses and forms are
 * entered by how their names begin, and the longest beginning that fits decides; shortcuts and
 * commands by their whole names.
 */
public final class Routes {
  /** A room that handles something. */
  public interface Room {
    void into(Routes routes);
  }

  /** Takes what Slack tells, hands it over, and acknowledges. */
  @FunctionalInterface
  public interface Handler<P, C> {
    Response on(P payload, C context) throws IOException, SlackApiException;
  }

  private final Map<String, Handler<BlockActionPayload, ActionContext>> presses = new HashMap<>();
  private final Map<String, Handler<ViewSubmissionPayload, ViewSubmissionContext>> forms =
      new HashMap<>();
  private final Map<String, Handler<MessageShortcutPayload, MessageShortcutContext>> shortcuts =
      new HashMap<>();
  private final Map<String, Handler<SlashCommandPayload, SlashCommandContext>> commands =
      new HashMap<>();

  /**
   * What is pressed, chosen or typed in a message or form.
   *
   * @throws IllegalStateException for what another room has entered already
   */
  public Routes press(String beginning, Handler<BlockActionPayload, ActionContext> handler) {
    enter(presses, beginning, handler);
    return this;
  }

  /** A form that is handed in. */
  public Routes form(
      String beginning, Handler<ViewSubmissionPayload, ViewSubmissionContext> handler) {
    enter(forms, beginning, handler);
    return this;
  }

  /** What is chosen in the menu of somebody's message. */
  public Routes shortcut(
      String name, Handler<MessageShortcutPayload, MessageShortcutContext> handler) {
    enter(shortcuts, name, handler);
    return this;
  }

  /** A slash command, with its slash. */
  public Routes command(String name, Handler<SlashCommandPayload, SlashCommandContext> handler) {
    enter(commands, name, handler);
    return this;
  }

  public Optional<Handler<BlockActionPayload, ActionContext>> ofPress(String action) {
    return longest(presses, action);
  }

  public Optional<Handler<ViewSubmissionPayload, ViewSubmissionContext>> ofForm(String form) {
    return longest(forms, form);
  }

  public Optional<Handler<MessageShortcutPayload, MessageShortcutContext>> ofShortcut(String name) {
    return Optional.ofNullable(shortcuts.get(name));
  }

  /** All commands, by their names. */
  public Map<String, Handler<SlashCommandPayload, SlashCommandContext>> commands() {
    return Map.copyOf(commands);
  }

  private static <T> void enter(Map<String, T> routes, String name, T handler) {
    if (routes.putIfAbsent(name, handler) != null) {
      throw new IllegalStateException("two rooms handle " + name);
    }
  }

  private static <T> Optional<T> longest(Map<String, T> routes, String name) {
    return routes.entrySet().stream()
        .filter(route -> name.startsWith(route.getKey()))
        .max(Comparator.comparingInt(route -> route.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
