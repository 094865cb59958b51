package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Fields;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** A modal in a person's client: filled in by label, and checked before anything is sent. */
final class Form {
  private final Picking picking;
  private final Suggestions suggestions;

  Form(Picking picking, Suggestions suggestions) {
    this.picking = picking;
    this.suggestions = suggestions;
  }

  /**
   * What fills these values in.
   *
   * @param values by visible label: a text, or several where several may be chosen
   * @throws SlackError {@code field_not_found}, and as {@link Picking#value} does
   */
  UnaryOperator<View> filling(Person person, View view, Map<String, ?> values)
      throws InterruptedException {
    var filled = new LinkedHashMap<Widget, ObjectNode>();
    for (var value : values.entrySet()) {
      var field = field(view, value.getKey());
      var words = words(value.getValue());
      var found = suggestions.found(person, new Spot.InView(view), field, words);
      filled.put(field, picking.value(person, found, words));
    }
    return before -> {
      var state = before.state().deepCopy();
      filled.forEach((field, value) -> Fields.put(state, field, value));
      return before.withState(state);
    };
  }

  /** What the client itself refuses, by block id; empty when the form may be sent. */
  Map<String, String> refused(View view) {
    var errors = new LinkedHashMap<String, String>();
    for (var field : inputs(view)) {
      var value = view.state().path(field.blockId()).path(field.actionId());
      var error = FieldCheck.refused(field, value);
      if (error != null) {
        errors.put(field.blockId(), error);
      }
    }
    return errors;
  }

  /** The same errors by visible label. */
  Map<String, String> byLabel(View view, Map<String, String> errors) {
    var byLabel = new LinkedHashMap<String, String>();
    for (var field : inputs(view)) {
      var error = errors.get(field.blockId());
      if (error != null) {
        byLabel.put(field.block().at("/label/text").asText(), error);
      }
    }
    return byLabel;
  }

  private static Widget field(View view, String label) {
    return inputs(view).stream()
        .filter(field ->
            field.block().at("/label/text").asText().strip().equalsIgnoreCase(label.strip()))
        .findFirst()
        .orElseThrow(() -> new SlackError("field_not_found"));
  }

  private static List<Widget> inputs(View view) {
    return Widget.in(view.blocks()).stream().filter(Widget::isInput).toList();
  }

  private static List<String> words(Object value) {
    return value instanceof Iterable<?> several
        ? StreamSupport.stream(several.spliterator(), false).map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
