package dev.perch.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.EventJson;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Happening;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Workspace;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What Slack tells the app of its own accord, as far as it has subscribed to it: what is written,
 * changed, deleted and reacted to in a channel that the bot is in, its own messages too, {@code
 * app_mention} beside it where a message of somebody else names the bot, and who came, went or
 * changed.
 *
 * <p>Subscriptions go by the names that a manifest has under {@code bot_events}.
 */
public final class Events {
  /** Somebody names the bot. */
  public static final String APP_MENTION = "app_mention";

  /** A message in a public channel, shared ones included; the event's type is {@code message}. */
  public static final String MESSAGE_CHANNELS = "message.channels";

  /** A message in a private channel; the event's type is {@code message}. */
  public static final String MESSAGE_GROUPS = "message.groups";

  /** Somebody opens the app's Home tab. */
  public static final String APP_HOME_OPENED = "app_home_opened";

  /** All that can be subscribed to here. */
  public static final Set<String> KNOWN =
      Set.of(
          APP_MENTION,
          MESSAGE_CHANNELS,
          MESSAGE_GROUPS,
          APP_HOME_OPENED,
          "reaction_added",
          "reaction_removed",
          "member_joined_channel",
          "member_left_channel",
          "subteam_members_changed",
          "team_join",
          "user_change");

  private final Workspace workspace;
  private final Deliveries deliveries;
  private final SlackApp app;
  private final AtomicLong count = new AtomicLong();

  public Events(Workspace workspace, Deliveries deliveries, SlackApp app) {
    this.workspace = workspace;
    this.deliveries = deliveries;
    this.app = app;
  }

  /** Tells the app of it, if it would hear of it. */
  public void happened(Happening happening) {
    switch (happening) {
      case Happening.Posted(var message) -> posted(message);
      case Happening.Changed(var before, var now) ->
          message(before, EventJson.changed(before, now, workspace.timestamps().next()));
      case Happening.Deleted(var message) ->
          message(message, EventJson.deleted(message, workspace.timestamps().next()));
      case Happening.Reacted reacted -> reacted(reacted);
      case Happening.Moved moved -> moved(moved);
      case Happening.Regrouped group ->
          tell("subteam_members_changed", null, EventJson.regrouped(group, now()));
      case Happening.Altered(var person, var joined) ->
          tell(
              joined ? "team_join" : "user_change",
              null,
              EventJson.altered(joined ? "team_join" : "user_change", person, now()));
    }
  }

  /** Somebody opened the Home tab, which holds this view so far; null for none. */
  public void homeOpened(Person person, @Nullable View view) {
    tell(APP_HOME_OPENED, null, EventJson.homeOpened(person, view, now()));
  }

  private void posted(Message message) {
    message(message, EventJson.posted("message", message));
    var names = message.text().contains("<@" + Cast.BOT_USER + ">");
    if (names && !message.user().equals(Cast.BOT_USER)) {
      inChannel(APP_MENTION, message.channel(), EventJson.posted(APP_MENTION, message));
    }
  }

  private void message(Message message, ObjectNode event) {
    boolean isPrivate = workspace.channel(message.channel()).kind() == Channel.Kind.PRIVATE;
    event.put("channel_type", isPrivate ? "group" : "channel");
    inChannel(isPrivate ? MESSAGE_GROUPS : MESSAGE_CHANNELS, message.channel(), event);
  }

  private void reacted(Happening.Reacted reacted) {
    var type = reacted.added() ? "reaction_added" : "reaction_removed";
    inChannel(type, reacted.message().channel(), EventJson.reacted(type, reacted, now()));
  }

  private void moved(Happening.Moved moved) {
    var type = moved.joined() ? "member_joined_channel" : "member_left_channel";
    inChannel(type, moved.channel().id(), EventJson.moved(type, moved, now()));
  }

  private void inChannel(String subscription, String id, ObjectNode event) {
    var channel = workspace.channel(id);
    if (channel.has(Cast.BOT_USER)) {
      tell(subscription, channel, event);
    }
  }

  private void tell(String subscription, @Nullable Channel channel, ObjectNode event) {
    if (app.hears(subscription)) {
      var at = event.hasNonNull("event_ts") ? event.path("event_ts").asText() : now();
      deliveries.event(EventJson.callback(count.incrementAndGet(), channel, event, at));
    }
  }

  private String now() {
    return workspace.timestamps().next();
  }
}
