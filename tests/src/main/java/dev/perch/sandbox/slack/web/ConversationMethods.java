package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;

/** {@code conversations.*} about the channels themselves. Lists are short and come in one page. */
final class ConversationMethods {
  private final Workspace workspace;

  ConversationMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "conversations.info", Method.bot(Tier.THREE, this::info),
        "conversations.open", Method.bot(Tier.THREE, this::open),
        "conversations.list", Method.bot(Tier.TWO, this::list),
        "conversations.members", Method.bot(Tier.FOUR, this::members));
  }

  private ObjectNode info(Arguments arguments) {
    var channel = visible(arguments);
    var json = channel(channel);
    if (!arguments.flag("include_num_members")) {
      json.remove("num_members");
    }
    var answer = Json.object();
    answer.set("channel", json);
    return answer;
  }

  /** Of one person only: a conversation of several is nothing that Perch begins. */
  private ObjectNode open(Arguments arguments) {
    var person = workspace.person(arguments.required("users"));
    if (person.id().equals(Cast.BOT_USER)) {
      throw new SlackError("cannot_dm_bot");
    }
    var answer = Json.object();
    answer.putObject("channel").put("id", workspace.direct(person).id());
    return answer;
  }

  private ObjectNode list(Arguments arguments) {
    var types = arguments.text("types", "public_channel");
    boolean withArchived = !arguments.flag("exclude_archived");
    var answer = Json.object();
    var channels = answer.putArray("channels");
    workspace.channels().stream()
        .filter(ConversationMethods::isVisible)
        .filter(channel -> !channel.id().startsWith("D") && types.contains(typeOf(channel)))
        .filter(channel -> withArchived || !channel.isArchived())
        .forEach(channel -> channels.add(channel(channel)));
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private ObjectNode members(Arguments arguments) {
    var answer = Json.object();
    visible(arguments).members().forEach(answer.putArray("members")::add);
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private Channel visible(Arguments arguments) {
    var channel = workspace.channel(arguments.required("channel"));
    if (!isVisible(channel)) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  private static boolean isVisible(Channel channel) {
    return channel.kind() != Channel.Kind.PRIVATE || channel.has(Cast.BOT_USER);
  }

  private static String typeOf(Channel channel) {
    return channel.kind() == Channel.Kind.PRIVATE ? "private_channel" : "public_channel";
  }

  private static ObjectNode channel(Channel channel) {
    boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
    boolean shared = channel.kind() == Channel.Kind.SHARED;
    var json =
        Json.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("name_normalized", channel.name())
            .put("is_channel", !isPrivate)
            .put("is_group", isPrivate)
            .put("is_im", false)
            .put("is_mpim", false)
            .put("is_private", isPrivate)
            .put("created", 0)
            .put("creator", Cast.BOT_USER)
            .put("is_archived", channel.isArchived())
            .put("is_general", false)
            .put("unlinked", 0)
            .put("is_shared", shared)
            .put("is_ext_shared", shared)
            .put("is_org_shared", false)
            .put("is_pending_ext_shared", false)
            .put("is_member", channel.has(Cast.BOT_USER))
            .put("context_team_id", Cast.TEAM)
            .put("num_members", channel.members().size());
    var teams = json.putArray("shared_team_ids").add(Cast.TEAM);
    if (shared) {
      teams.add(Cast.PARTNER_TEAM);
    }
    json.putArray("pending_shared");
    json.putArray("pending_connected_team_ids");
    json.putArray("previous_names");
    json.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
    json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    return json;
  }
}
