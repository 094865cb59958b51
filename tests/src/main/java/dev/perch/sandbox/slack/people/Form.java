package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.block.Fields;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A modal in a person's client: filled in by label, and checked before anything is sent. */
final class Form {
  private static final String REQUIRED = "Please complete this required field.";

  private final Picking picking;

  Form(Picking picking) {
    this.picking = picking;
  }

  /**
   * The view with these values filled in.
   *
   * @param values by visible label: a text, or several where several may be chosen
   * @throws SlackError {@code field_not_found}, and as {@link Picking#value} does
   */
  View fill(View view, Map<String, ?> values) {
    var state = view.state().deepCopy();
    values.forEach((label, value) -> {
      var field = field(view, label);
      Fields.put(state, field, picking.value(field, words(value)));
    });
    return view.withState(state);
  }

  /** What the client itself refuses, by block id; empty when the form may be sent. */
  Map<String, String> refused(View view) {
    var errors = new LinkedHashMap<String, String>();
    for (var field : inputs(view)) {
      var error = refused(field, view);
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

  private static @Nullable String refused(Widget field, View view) {
    var value = view.state().path(field.blockId()).path(field.actionId());
    boolean optional = field.block().path("optional").asBoolean();
    if (Fields.isEmpty(value)) {
      return optional ? null : REQUIRED;
    }
    int length = value.path("value").asText("").length();
    int min = field.element().path("min_length").asInt(0);
    int max = field.element().path("max_length").asInt(Integer.MAX_VALUE);
    if (length < min) {
      return "This should be at least %d characters.".formatted(min);
    }
    return length > max ? "This should be at most %d characters.".formatted(max) : null;
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
