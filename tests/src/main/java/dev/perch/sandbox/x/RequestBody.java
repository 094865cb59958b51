package dev.perch.sandbox.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;

/** What a call carries. */
final class RequestBody {
  private RequestBody() {}

  /**
   * The JSON object that it is.
   *
   * @throws XProblem 400 if it is none
   */
  static JsonNode object(String body) {
    try {
      JsonNode json = Json.parse(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // Told below, as for JSON that is no object.
    }
    throw Problems.invalidBody("The request body is not valid JSON: an object is expected");
  }

  /** As it is logged: JSON where it is JSON, and its text otherwise. */
  static JsonNode logged(String body) {
    try {
      return Json.parse(body);
    } catch (JsonProcessingException e) {
      return Json.tree(body);
    }
  }
}
