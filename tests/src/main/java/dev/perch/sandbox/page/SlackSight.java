package dev.perch.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackFile;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody sees of Slack, as JSON for the page, which knows how to draw Block Kit. */
final class SlackSight {
  /** Messages of a channel that are told at once; older ones when somebody scrolls up. */
  private static final int FIRST = 60;

  /** Messages of each further page. */
  private static final int PAGE = 250;

  private final SlackEmulator slack;
  private final Workspace workspace;

  SlackSight(SlackEmulator slack) {
    this.slack = slack;
    this.workspace = slack.workspace();
  }

  /** People, groups, the person's channels and what was written there last. */
  ObjectNode scene(Person me) {
    var scene = Json.object().put("me", me.id());
    scene.set("app", app());
    scene.set("home", home(me));
    workspace.people().forEach(person -> person(scene.withArrayProperty("people"), person));
    workspace
        .userGroups()
        .forEach(group -> scene.withArrayProperty("groups").add(Json.tree(group)));
    var channels = scene.putArray("channels");
    for (var channel : workspace.channels()) {
      // The names of public channels are known to everybody; what is said in them is not sent.
      if (channel.kind() == Channel.Kind.PUBLIC || channel.has(me.id())) {
        channel(channels, me, channel);
      }
    }
    return scene;
  }

  /**
   * A channel that the person is in.
   *
   * @throws SlackError {@code channel_not_found}
   */
  Channel channel(Person me, @Nullable String id) {
    var channel = workspace.channelNamed(id == null ? "" : id);
    if (!channel.has(me.id())) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  boolean sees(Person me, String channel) {
    return workspace.channel(channel).has(me.id());
  }

  /** The messages before a timestamp, or the last ones, and whether there are more before them. */
  ObjectNode before(Person me, Channel channel, @Nullable String ts) {
    var seen = channel.seenBy(me.id(), null);
    int end = seen.size();
    while (ts != null && end > 0 && seen.get(end - 1).ts().compareTo(ts) >= 0) {
      end--;
    }
    int start = Math.max(0, end - (ts == null ? FIRST : PAGE));
    var page = Json.object().put("earlier", start > 0);
    page.set("messages", messages(me, channel, seen.subList(start, end)));
    return page;
  }

  /** A thread with its first message, oldest first. */
  ArrayNode thread(Person me, Channel channel, String ts) {
    return messages(me, channel, channel.seenBy(me.id(), ts));
  }

  /** What a change looks like: the message, or that it is gone, and the head of its thread. */
  List<ObjectNode> change(Person me, String channelId, String ts) {
    var channel = workspace.channel(channelId);
    var changes = new ArrayList<ObjectNode>();
    Optional<Message> message = channel.message(ts).or(() -> channel.ephemeral(me.id(), ts));
    message.ifPresentOrElse(
        found -> {
          changes.add(message(me, channel, found));
          if (found.threadTs() != null && !found.isEphemeral()) {
            channel
                .message(found.threadTs())
                .ifPresent(head -> changes.add(message(me, channel, head)));
          }
        },
        () -> changes.add(Json.object().put("channel", channelId).put("ts", ts).put("gone", true)));
    return changes;
  }

  /** The modals that the person has open, the topmost last. */
  ArrayNode views(Person me) {
    var views = Json.array();
    slack.views().of(me).forEach(view -> views.add(view(view)));
    return views;
  }

  /** What was last published to the person's Home tab; null where nothing ever was. */
  JsonNode home(Person me) {
    return slack.views().home(me).map(SlackSight::view).orElseGet(Json.object()::nullNode);
  }

  /** What the app declares: whether it has a Home tab, its commands and its shortcuts. */
  private JsonNode app() {
    var app = slack.app();
    var json =
        Json.object()
            .put("name", app.name())
            .put("user", workspace.bot().id())
            .put("home", app.home());
    json.set("commands", Json.tree(app.commands()));
    var shortcuts = json.putArray("shortcuts");
    for (var shortcut : app.shortcuts()) {
      shortcuts
          .addObject()
          .put("type", shortcut.kind().name().toLowerCase(Locale.ROOT))
          .put("name", shortcut.name())
          .put("callback", shortcut.callbackId())
          .put("description", shortcut.description());
    }
    return json;
  }

  private static void person(ArrayNode people, Person person) {
    people
        .addObject()
        .put("id", person.id())
        .put("role", person.role())
        .put("name", person.displayName())
        .put("fullName", person.realName())
        .put("deactivated", person.deactivated())
        .put("kind", person.kind().name().toLowerCase(Locale.ROOT));
  }

  private void channel(ArrayNode channels, Person me, Channel channel) {
    var json =
        channels
            .addObject()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("kind", channel.kind().name().toLowerCase(Locale.ROOT))
            .put("member", channel.has(me.id()))
            .put("members", channel.members().size());
    if (channel.has(me.id())) {
      json.setAll(before(me, channel, null));
    }
  }

  private static ArrayNode messages(Person me, Channel channel, List<Message> messages) {
    var json = Json.array();
    messages.forEach(message -> json.add(message(me, channel, message)));
    return json;
  }

  private static ObjectNode message(Person me, Channel channel, Message message) {
    var json =
        Json.object()
            .put("channel", channel.id())
            .put("ts", message.ts())
            .put("thread", message.threadTs())
            .put("broadcast", message.broadcast())
            .put("user", message.user())
            .put("app", message.botId() != null)
            .put("text", message.text())
            .put("edited", message.edited())
            .put("ephemeral", message.isEphemeral())
            .put("tombstone", message.tombstone());
    json.set("blocks", message.blocks());
    json.set("reactions", Json.tree(message.reactions()));
    var files = json.putArray("files");
    message.files().forEach(file -> file(files, me, file));
    channel.thread(message.ts()).ifPresent(thread -> json.set("replies", Json.tree(thread)));
    return json;
  }

  private static void file(ArrayNode files, Person me, SlackFile file) {
    files
        .addObject()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("mimetype", file.mimetype())
        .put("size", file.size())
        .put("image", file.isImage())
        .put("user", file.user())
        .put("url", "/page/file/%s?as=%s".formatted(file.id(), me.id()));
  }

  private static JsonNode view(View view) {
    var body = view.body();
    var json =
        Json.object()
            .put("id", view.id())
            .put("root", view.root())
            .put("previous", view.previous())
            .put("hash", view.hash());
    for (var part : List.of("title", "submit", "close", "blocks")) {
      json.set(part, body.path(part));
    }
    json.set("state", view.state());
    return json.set("errors", Json.tree(view.errors()));
  }
}
