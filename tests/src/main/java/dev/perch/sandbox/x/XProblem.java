package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;

/** X says no: the HTTP status and the problem JSON (RFC 7807) that it answers. */
public final class XProblem extends RuntimeException {
  private final int status;
  private final transient JsonNode body;

  XProblem(int status, JsonNode body) {
    super(body.path("detail").asText());
    this.status = status;
    this.body = body;
  }

  /** The HTTP status, 400 or more. */
  public int status() {
    return status;
  }

  /** The answer's body. */
  public JsonNode body() {
    return body;
  }
}
