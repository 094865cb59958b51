package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads what came over the wire. */
final class Answers {
  private Answers() {}

  static Answer read(HttpResponse<String> response) {
    return read(response, response.body());
  }

  /** An answer that is none of what was asked for. */
  static Answer.Failed failed(HttpResponse<?> response, String body) {
    return read(response, body) instanceof Answer.Failed failed
        ? failed
        : new Answer.NoAnswer("http-" + response.statusCode());
  }

  private static Answer read(HttpResponse<?> response, String body) {
    int status = response.statusCode();
    JsonNode json = json(body);
    if (!json.isObject()) {
      return isClear(status)
          ? new Answer.Problem(status, "", "", "", reset(response))
          : new Answer.NoAnswer("http-" + status);
    }
    if (status >= 200 && status < 300) {
      return answersNothing(json)
          ? problem(status, json.path("errors").path(0), response)
          : new Answer.Ok(status, json);
    }
    return status >= 400 ? problem(status, json, response) : new Answer.NoAnswer("http-" + status);
  }

  /**
   * Said by the status alone, whoever between us and X says it: the request was not carried out.
   */
  private static boolean isClear(int status) {
    return status == 401 || status == 429;
  }

  /** Status 200 and errors alone: what was asked for is not there, or not ours to see. */
  private static boolean answersNothing(JsonNode json) {
    return json.has("errors") && !json.has("data") && !json.has("meta");
  }

  private static Answer.Problem problem(int status, JsonNode problem, HttpResponse<?> from) {
    return new Answer.Problem(
        status,
        problem.path("type").asText(""),
        problem.path("title").asText(""),
        problem.path("detail").asText(""),
        reset(from));
  }

  private static Optional<Instant> reset(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("x-rate-limit-reset")
          .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.strip())));
    } catch (NumberFormatException | DateTimeException garbled) {
      return Optional.empty();
    }
  }

  private static JsonNode json(String body) {
    try {
      return Wire.JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
