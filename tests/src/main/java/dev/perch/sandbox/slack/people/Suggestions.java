package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The options of external selects: asked of the app as somebody types, and remembered as their
 * client does, so that what was offered can be chosen.
 */
final class Suggestions {
  /** How much must be typed where the app does not say, by Slack's reference. */
  private static final int LEAST_TYPED = 3;

  private final Deliveries deliveries;
  private final Map<String, ArrayNode> offered = new ConcurrentHashMap<>();

  Suggestions(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * What the app offers for what was typed: {@code options} or {@code option_groups}; no options
   * where too little was typed, of which the app does not hear.
   *
   * @throws SlackError {@code field_not_found} where it is no external select; {@code
   *     dispatch_failed}, {@code operation_timeout}; {@code invalid_arguments} where the app's
   *     answer is none
   */
  JsonNode ask(Person person, Spot spot, Widget widget, String typed) throws InterruptedException {
    if (!widget.isExternal()) {
      throw new SlackError("field_not_found");
    }
    if (typed.length() < widget.element().path("min_query_length").asInt(LEAST_TYPED)) {
      return Json.object().set("options", Json.array());
    }
    var payload = Payloads.suggestion(person, spot, widget, typed);
    var offer = deliveries.interaction("interactive", payload, true);
    var problems = BlockCheck.options(offer);
    if (!problems.isEmpty()) {
      throw new SlackError("invalid_arguments", problems);
    }
    remember(person, spot, widget, offer);
    return offer;
  }

  /**
   * The same widget with the options that this person was offered, after asking for those of these
   * words that were not.
   */
  Widget found(Person person, Spot spot, Widget widget, List<String> words)
      throws InterruptedException {
    if (!widget.isExternal()) {
      return widget;
    }
    for (var word : words) {
      if (!word.isEmpty() && !Picking.has(known(person, spot, widget), word)) {
        ask(person, spot, widget, word);
      }
    }
    return known(person, spot, widget);
  }

  private Widget known(Person person, Spot spot, Widget widget) {
    ObjectNode element = widget.element().deepCopy();
    element.set("options", offered.getOrDefault(key(person, spot, widget), Json.array()));
    return new Widget(widget.block(), element);
  }

  private void remember(Person person, Spot spot, Widget widget, JsonNode offer) {
    ObjectNode element = widget.element().deepCopy();
    element.setAll((ObjectNode) offer.deepCopy());
    var options = Json.array();
    new Widget(widget.block(), element).options().forEach(options::add);
    offered.merge(
        key(person, spot, widget), options, (before, more) -> more.deepCopy().addAll(before));
  }

  private static String key(Person person, Spot spot, Widget widget) {
    return String.join(" ", person.id(), spot.id(), widget.blockId(), widget.actionId());
  }
}
