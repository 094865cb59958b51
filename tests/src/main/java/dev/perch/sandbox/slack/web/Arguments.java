package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Timestamps;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, whether they came as a form, as JSON or in the address. In a form,
 * lists and objects are JSON in text; in JSON they may be either.
 */
final class Arguments {
  private final ObjectNode values;
  private Token token = Token.NONE;
  private String secret = "";

  private Arguments(ObjectNode values) {
    this.values = values;
  }

  /**
   * Reads them off a request.
   *
   * @throws SlackError {@code invalid_json}, {@code json_not_object}
   */
  static Arguments of(Context ctx) {
    var values = Json.object();
    ctx.queryParamMap().forEach((name, value) -> values.put(name, value.getFirst()));
    if (ctx.isJson()) {
      values.setAll(object(ctx.body()));
    } else if (ctx.isFormUrlencoded()) {
      ctx.formParamMap().forEach((name, value) -> values.put(name, value.getFirst()));
    }
    return new Arguments(values);
  }

  /** The token, from the header or among the arguments; it is taken out of them. */
  Optional<String> takeToken(@Nullable String authorization) {
    var argument = values.remove("token");
    if (authorization != null && authorization.startsWith("Bearer ")) {
      return Optional.of(authorization.substring("Bearer ".length()).strip());
    }
    return Optional.ofNullable(argument).map(JsonNode::asText);
  }

  void calledWith(Token token, String secret) {
    this.token = token;
    this.secret = secret;
  }

  /** Which token came with them, once it has been checked. */
  Token token() {
    return token;
  }

  /** That token itself. */
  String secret() {
    return secret;
  }

  /** All of them, for the log. */
  ObjectNode all() {
    return values;
  }

  boolean has(String name) {
    return values.hasNonNull(name);
  }

  /** Text; null where it was left out. */
  @Nullable String text(String name) {
    return values.hasNonNull(name) ? values.path(name).asText() : null;
  }

  String text(String name, String otherwise) {
    return values.hasNonNull(name) ? values.path(name).asText() : otherwise;
  }

  /** Text that must be there; otherwise {@code invalid_arguments}. */
  String required(String name) {
    var text = text(name, "");
    if (text.isEmpty()) {
      throw invalid("missing required field: " + name);
    }
    return text;
  }

  boolean flag(String name) {
    var text = text(name, "");
    return text.equals("1") || text.equals("true");
  }

  /**
   * A number within its bounds; larger ones are cut, as Slack does; otherwise {@code
   * invalid_arguments}.
   */
  int number(String name, int otherwise, int max) {
    var text = text(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw invalid("invalid number: " + name);
    }
    int number = Integer.parseInt(text);
    return number == 0 ? otherwise : Math.min(number, max);
  }

  /** A timestamp at full width; {@code error} when it is none. */
  String timestamp(String name, String otherwise, String error) {
    var text = text(name, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!Timestamps.isOne(text)) {
      throw new SlackError(error);
    }
    return Timestamps.full(text);
  }

  /** A list or object; null where it was left out; {@code error} when it is no JSON. */
  @Nullable JsonNode json(String name, String error) {
    var value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      return value;
    }
    try {
      return value.asText().isEmpty() ? null : Json.parse(value.asText());
    } catch (JsonProcessingException e) {
      throw new SlackError(error);
    }
  }

  static SlackError invalid(String what) {
    return new SlackError("invalid_arguments", List.of("[ERROR] " + what));
  }

  private static ObjectNode object(String body) {
    try {
      if (Json.parse(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new SlackError("invalid_json");
    }
    throw new SlackError("json_not_object");
  }
}
