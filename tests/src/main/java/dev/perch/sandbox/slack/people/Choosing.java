package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Fields;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.View;
import java.util.List;
import java.util.Map;

/** Sets menus, boxes, pickers and fields to what somebody means by these words. */
final class Choosing {
  private final SlackState state;
  private final Picking picking;
  private final Suggestions suggestions;
  private final Acts acts;

  Choosing(SlackState state, Picking picking, Suggestions suggestions, Acts acts) {
    this.state = state;
    this.picking = picking;
    this.suggestions = suggestions;
    this.acts = acts;
  }

  Outcome inMessage(Person person, Channel channel, Touch touch, List<String> words)
      throws InterruptedException {
    var spot = new Spot.InMessage(channel, touch.rendering());
    var value = value(person, spot, touch.widget(), words);
    return acts.inMessage(person, channel, touch.rendering(), chosen(touch.widget(), value));
  }

  /** A plain form field tells the app nothing until it is submitted. */
  Outcome inView(Person person, View view, Widget widget, List<String> words)
      throws InterruptedException {
    var value = value(person, new Spot.InView(view), widget, words);
    var filled = state.views().change(view.id(), before -> with(before, widget, value));
    if (widget.isInput() && !widget.block().path("dispatch_action").asBoolean()) {
      return new Outcome(null, List.of(), Map.of());
    }
    return acts.inView(person, filled, chosen(widget, value));
  }

  private ObjectNode value(Person person, Spot spot, Widget widget, List<String> words)
      throws InterruptedException {
    return picking.value(person, suggestions.found(person, spot, widget, words), words);
  }

  private ObjectNode chosen(Widget widget, ObjectNode value) {
    return Payloads.chosen(widget, value, state.workspace().timestamps().next());
  }

  private static View with(View view, Widget widget, ObjectNode value) {
    var values = view.state().deepCopy();
    Fields.put(values, widget, value);
    return view.withState(values);
  }
}
