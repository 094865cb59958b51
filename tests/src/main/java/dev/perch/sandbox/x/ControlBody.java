package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the remote control is sent, and how it answers. */
final class ControlBody {
  private final JsonNode json;

  /**
   * @param fields all that may stand in it; empty for any
   * @throws XProblem 400 if it is no JSON object, or has others
   */
  ControlBody(Context ctx, Set<String> fields) {
    json = RequestBody.object(ctx.body());
    for (String name : (Iterable<String>) json::fieldNames) {
      if (!fields.isEmpty() && !fields.contains(name)) {
        throw Problems.invalidBody("$." + name + ": is not one of " + fields);
      }
    }
  }

  JsonNode json() {
    return json;
  }

  String text(String name) {
    String text = optional(name);
    if (text == null) {
      throw Problems.invalidBody("$." + name + ": is missing but it is required");
    }
    return text;
  }

  @Nullable String optional(String name) {
    return optional(json, name);
  }

  /** What {@code "pictures":[{"name":"lamp","alt":"A broken lamp"}]} asks for, at most so many. */
  List<Draft.Picture> pictures(int most) {
    List<Draft.Picture> pictures = new ArrayList<>();
    for (JsonNode picture : json.path("pictures")) {
      String name = optional(picture, "name");
      if (name == null || pictures.size() == most) {
        throw Problems.invalidBody("$.pictures: at most " + most + ", each with a \"name\"");
      }
      pictures.add(new Draft.Picture(name, optional(picture, "alt")));
    }
    return pictures;
  }

  static void answer(Context ctx, JsonNode body) {
    ctx.contentType("application/json; charset=utf-8").result(Json.write(body));
  }

  /** A parameter of the query that must be there. */
  static String required(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isEmpty()) {
      throw Problems.invalidParameter(name, "", "is missing");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Problems.invalidBody("$." + name + ": string expected");
    }
    return value.asText();
  }
}
