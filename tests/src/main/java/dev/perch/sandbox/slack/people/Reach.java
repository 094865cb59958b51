package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what somebody means by its visible name, as far as they can reach it; refuses otherwise.
 */
final class Reach {
  private final SlackState state;

  Reach(SlackState state) {
    this.state = state;
  }

  Person person(String name) {
    return state.workspace().named(name).orElseThrow(() -> new SlackError("user_not_found"));
  }

  /** A channel that the person is in. */
  Channel channel(Person person, String name) {
    var channel = state.workspace().channelNamed(name);
    if (!channel.has(person.id())) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  /** A message that the person sees. */
  Message message(Person person, Channel channel, String ts) {
    return channel
        .message(ts)
        .or(() -> channel.ephemeral(person.id(), ts))
        .orElseThrow(() -> new SlackError("message_not_found"));
  }

  /** A modal that the person has open. */
  View view(Person person, String id) {
    var view = state.views().get(id);
    if (!view.user().equals(person.id())) {
      throw new SlackError("not_found");
    }
    return view;
  }

  /** The nth button, from 0, with these words on it. */
  static Widget button(List<Widget> widgets, String name, int nth) {
    return find(
        widgets, widget -> widget.isButton() && widget.isCalled(name), nth, "button_not_found");
  }

  static Widget menu(List<Widget> widgets, String name) {
    return find(widgets, widget -> widget.isMenu() && widget.isCalled(name), 0, "menu_not_found");
  }

  /** The one field with these ids. */
  static Widget field(List<Widget> widgets, String block, String action) {
    return find(
        widgets,
        widget ->
            !widget.isButton()
                && widget.blockId().equals(block)
                && widget.actionId().equals(action),
        0,
        "field_not_found");
  }

  private static Widget find(
      List<Widget> widgets, Predicate<Widget> wanted, int nth, String otherwise) {
    return widgets.stream()
        .filter(wanted)
        .skip(Math.max(0, nth))
        .findFirst()
        .orElseThrow(() -> new SlackError(otherwise));
  }
}
