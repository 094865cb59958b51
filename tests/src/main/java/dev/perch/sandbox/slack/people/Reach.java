package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what somebody means by its visible name, as far as they can reach it; refuses otherwise.
 */
final class Reach {
  private final SlackState state;

  Reach(SlackState state) {
    this.state = state;
  }

  /** Somebody who can act: Slack lets nobody in who was deactivated. */
  Person person(String name) {
    var person = state.workspace().named(name).orElseThrow(() -> new SlackError("user_not_found"));
    if (person.deactivated()) {
      throw new SlackError("account_inactive");
    }
    return person;
  }

  /** A channel that the person is in. */
  Channel channel(Person person, String name) {
    var channel = state.workspace().channelNamed(name);
    if (!channel.has(person.id())) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  /** A message that the person sees, as it is now and as they may still see it, newest first. */
  List<Message> renderings(Person person, Channel channel, String ts) {
    var renderings = channel.renderings(person.id(), ts);
    if (renderings.isEmpty()) {
      throw new SlackError("message_not_found");
    }
    return renderings;
  }

  /** A modal that the person has open, or their Home tab. */
  View view(Person person, String id) {
    var view = state.views().get(id);
    if (!view.user().equals(person.id())) {
      throw new SlackError("not_found");
    }
    return view;
  }

  /** The buttons with these words on them. */
  static Stream<Widget> buttons(List<Widget> widgets, String name) {
    return widgets.stream().filter(widget -> widget.isButton() && widget.isCalled(name));
  }

  /** The menus that go by this name. */
  static Stream<Widget> menus(List<Widget> widgets, String name) {
    return widgets.stream().filter(widget -> widget.isMenu() && widget.isCalled(name));
  }

  /** What can be set, not pressed, and has these ids. */
  static Stream<Widget> fields(List<Widget> widgets, String block, String action) {
    return widgets.stream()
        .filter(widget -> !widget.isButton())
        .filter(widget -> widget.blockId().equals(block) && widget.actionId().equals(action));
  }
}
