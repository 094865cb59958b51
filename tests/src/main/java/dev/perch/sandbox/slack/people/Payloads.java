package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Fields;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.web.MessageJson;
import dev.perch.sandbox.slack.web.ViewJson;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackApp.Shortcut;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.Json;

/** The payloads that Slack sends the app when somebody acts. */
final class Payloads {
  private static final String DOMAIN = "perch-sandbox";

  private Payloads() {}

  /** A press or choice in a message. */
  static ObjectNode inMessage(
      Person person,
      Channel channel,
      Message message,
      ObjectNode action,
      String trigger,
      String responseUrl) {
    var payload = base("block_actions", person);
    new Spot.InMessage(channel, message).tell(payload);
    payload.put("trigger_id", trigger);
    var state = Fields.initial(message.blocks());
    if (!action.path("type").asText().equals("overflow")) {
      keep(state, action);
    }
    payload.putObject("state").set("values", state);
    payload.put("response_url", responseUrl);
    payload.putArray("actions").add(action);
    return payload;
  }

  /** A press or choice in a modal or Home tab. */
  static ObjectNode inView(Person person, View view, ObjectNode action, String trigger) {
    var payload = base("block_actions", person);
    new Spot.InView(view).tell(payload);
    payload.put("trigger_id", trigger);
    payload.putArray("actions").add(action);
    return payload;
  }

  /** The question what an external select offers for what was typed. */
  static ObjectNode suggestion(Person person, Spot spot, Widget widget, String typed) {
    var payload = base("block_suggestion", person);
    spot.tell(payload);
    return payload
        .put("action_id", widget.actionId())
        .put("block_id", widget.blockId())
        .put("value", typed);
  }

  /** A global shortcut. */
  static ObjectNode shortcut(Person person, Shortcut shortcut, String trigger, String at) {
    var payload = base("shortcut", person);
    payload.remove("api_app_id");
    payload.withObjectProperty("user").remove("name");
    return payload
        .put("action_ts", at)
        .put("callback_id", shortcut.callbackId())
        .put("trigger_id", trigger);
  }

  /** A shortcut on a message. */
  static ObjectNode shortcut(
      Person person,
      Shortcut shortcut,
      Channel channel,
      Message message,
      String trigger,
      String at,
      String responseUrl) {
    var payload = shortcut(person, shortcut, trigger, at).put("type", "message_action");
    payload
        .putObject("user")
        .put("id", person.id())
        .put("name", person.username())
        .put("team_id", person.teamId());
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload.put("message_ts", message.ts());
    payload.set("message", MessageJson.pressed(message));
    return payload.put("response_url", responseUrl);
  }

  static ObjectNode submission(Person person, View view, String trigger) {
    var payload = base("view_submission", person).put("trigger_id", trigger);
    payload.set("view", ViewJson.of(view));
    payload.putArray("response_urls");
    return payload;
  }

  static ObjectNode closed(Person person, View view) {
    var payload = base("view_closed", person).put("is_cleared", false);
    payload.set("view", ViewJson.of(view));
    return payload;
  }

  static ObjectNode command(
      Person person,
      Channel channel,
      String command,
      String text,
      String trigger,
      String responseUrl) {
    return Json.object()
        .put("token", "sandbox")
        .put("team_id", Cast.TEAM)
        .put("team_domain", DOMAIN)
        .put("channel_id", channel.id())
        .put("channel_name", channel.name())
        .put("user_id", person.id())
        .put("user_name", person.username())
        .put("command", command)
        .put("text", text)
        .put("api_app_id", Cast.APP)
        .put("is_enterprise_install", false)
        .put("response_url", responseUrl)
        .put("trigger_id", trigger);
  }

  /** A pressed button, as an entry of {@code actions}. */
  static ObjectNode pressed(Widget button, String at) {
    var action = action(button);
    for (var property : new String[] {"text", "value", "style"}) {
      if (button.element().hasNonNull(property)) {
        action.set(property, button.element().get(property));
      }
    }
    return action.put("type", "button").put("action_ts", at);
  }

  /** A choice in a menu, as an entry of {@code actions}. */
  static ObjectNode chosen(Widget menu, ObjectNode value, String at) {
    var action = action(menu);
    action.setAll(value);
    if (menu.element().hasNonNull("placeholder")) {
      action.set("placeholder", menu.element().get("placeholder"));
    }
    return action.put("action_ts", at);
  }

  private static ObjectNode action(Widget widget) {
    return Json.object().put("action_id", widget.actionId()).put("block_id", widget.blockId());
  }

  private static void keep(ObjectNode state, JsonNode action) {
    var field = state.path(action.path("block_id").asText());
    if (field.path(action.path("action_id").asText()) instanceof ObjectNode value) {
      value
          .fieldNames()
          .forEachRemaining(name -> {
            if (action.has(name)) {
              value.set(name, action.get(name));
            }
          });
    }
  }

  private static ObjectNode base(String type, Person person) {
    var payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.username())
        .put("name", person.username())
        .put("team_id", person.teamId());
    payload.put("api_app_id", Cast.APP).put("token", "sandbox");
    payload.putObject("team").put("id", Cast.TEAM).put("domain", DOMAIN);
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }
}
