package dev.perch.sandbox.slack.block;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.util.Collections;
import org.junit.jupiter.params.provider.Arguments;

/** Blocks of any size, written in single quotes. */
final class Samples {
  /** By action_id, text and what else there is. */
  static final String BUTTON =
      "{'type': 'button', 'action_id': '%s', 'text': {'type': 'plain_text', 'text': '%s'}%s}";

  /** By text. */
  static final String OPTION = "{'text': {'type': 'plain_text', 'text': '%s'}, 'value': 'v'}";

  private Samples() {}

  /** Something of a size that is to be allowed up to a limit. */
  interface Sized {
    String of(int size);
  }

  /** The sample at the limit, and the one above. */
  static Arguments limit(String what, int limit, Sized sample) {
    return argumentSet(what, sample.of(limit), sample.of(limit + 1));
  }

  static JsonNode blocks(String blocks) throws JsonProcessingException {
    return json("[" + blocks + "]");
  }

  static JsonNode json(String text) throws JsonProcessingException {
    return Json.parse(text.replace('\'', '"'));
  }

  static String section(String text) {
    return "{'type': 'section', 'text': " + text + "}";
  }

  static String actions(String elements) {
    return "{'type': 'actions', 'elements': [" + elements + "]}";
  }

  static String button(String more) {
    return actions(BUTTON.formatted("a", "Go", more));
  }

  static String select(String options) {
    return actions("{'type': 'static_select', 'options': [" + options + "]}");
  }

  /** A modal with one field. */
  static String form(String element) {
    return modal(input(element, ""));
  }

  /** A modal with these blocks, and a submit button. */
  static String modal(String blocks) {
    return "{'type': 'modal', 'title': %s, 'submit': %s, 'blocks': [%s]}"
        .formatted(plain(3), plain(3), blocks);
  }

  /** A Home tab with these blocks. */
  static String home(String blocks) {
    return "{'type': 'home', 'blocks': [" + blocks + "]}";
  }

  static String input(String element, String more) {
    return "{'type': 'input', 'label': %s, 'element': %s%s}".formatted(plain(3), element, more);
  }

  static String plain(int length) {
    return "{'type': 'plain_text', 'text': '" + x(length) + "'}";
  }

  static String mrkdwn(int length) {
    return "{'type': 'mrkdwn', 'text': '" + x(length) + "'}";
  }

  static String copies(int count, String text) {
    return String.join(",", Collections.nCopies(count, text));
  }

  static String x(int length) {
    return "x".repeat(length);
  }
}
