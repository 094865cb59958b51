package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Names;
import dev.perch.sandbox.slack.block.PlainText;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.people.SeenMessage.SeenFile;
import dev.perch.sandbox.slack.people.SeenMessage.SeenMenu;
import dev.perch.sandbox.slack.people.SeenMessage.SeenReaction;
import dev.perch.sandbox.slack.people.SeenView.SeenField;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.Reaction;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackFile;
import dev.perch.sandbox.slack.workspace.UserGroup;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Workspace;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what stands in the workspace into what somebody sees of it. */
final class Eyes implements Names {
  private final Workspace workspace;
  private final Picking picking;

  Eyes(Workspace workspace, Picking picking) {
    this.workspace = workspace;
    this.picking = picking;
  }

  SeenMessage message(Message message, ZoneId zone) {
    var channel = workspace.channel(message.channel());
    var reader = new PlainText(this, zone);
    var blocks = message.blocks();
    return new SeenMessage(
        channel.name(),
        message.ts(),
        threadOf(channel, message),
        user(message.user()),
        blocks.isEmpty() ? reader.message(message.text()) : reader.blocks(blocks),
        blocks,
        buttons(blocks),
        menus(blocks),
        message.reactions().stream().map(this::reaction).toList(),
        message.files().stream().map(Eyes::file).toList());
  }

  SeenView view(View view, Person person) {
    var body = view.body();
    return new SeenView(
        view.id(),
        body.at("/title/text").asText(),
        new PlainText(this, person.tz()).blocks(view.blocks()),
        Widget.in(view.blocks()).stream()
            .filter(Widget::isInput)
            .map(widget -> field(widget, view))
            .toList(),
        buttons(view.blocks()),
        menus(view.blocks()),
        body.at("/submit/text").asText(null),
        body.at("/close/text").asText(view.isHome() ? "" : "Cancel"),
        view.blocks());
  }

  private SeenReaction reaction(Reaction reaction) {
    var names = reaction.users().stream().map(this::user).toList();
    return new SeenReaction(reaction.name(), names, reaction.count());
  }

  private static SeenFile file(SlackFile file) {
    return new SeenFile(file.id(), file.name(), file.mimetype(), file.size());
  }

  @Override
  public String user(String id) {
    try {
      return workspace.person(id).displayName();
    } catch (SlackError e) {
      return id.equals("USLACKBOT") ? "Slackbot" : id;
    }
  }

  @Override
  public String channel(String id) {
    try {
      return workspace.channel(id).name();
    } catch (SlackError e) {
      return id;
    }
  }

  @Override
  public String userGroup(String id) {
    return workspace.userGroup(id).map(UserGroup::handle).orElse(id);
  }

  private SeenField field(Widget widget, View view) {
    var block = widget.block();
    return new SeenField(
        block.at("/label/text").asText(),
        picking.read(view.state().path(widget.blockId()).path(widget.actionId())),
        block.at("/hint/text").asText(null),
        view.errors().get(widget.blockId()),
        block.path("optional").asBoolean());
  }

  private static @Nullable String threadOf(Channel channel, Message message) {
    if (message.threadTs() != null) {
      return message.threadTs();
    }
    return channel.thread(message.ts()).isPresent() ? message.ts() : null;
  }

  private static List<String> buttons(JsonNode blocks) {
    return Widget.in(blocks).stream().filter(Widget::isButton).map(Widget::name).toList();
  }

  private static List<SeenMenu> menus(JsonNode blocks) {
    return Widget.in(blocks).stream()
        .filter(Widget::isMenu)
        .map(widget -> new SeenMenu(widget.name(), widget.optionNames()))
        .toList();
  }
}
