package dev.perch.sandbox.slack.workspace;

import java.util.List;
import java.util.Map;

/** A refusal, by the name that Slack gives it ({@code channel_not_found}). */
public final class SlackError extends RuntimeException {
  private final String error;
  private final List<String> details;
  private final Map<String, String> properties;

  public SlackError(String error) {
    this(error, List.of());
  }

  /**
   * @param details what exactly is wrong, a line each, as Slack lists it under {@code
   *     response_metadata.messages}
   */
  public SlackError(String error, List<String> details) {
    this(error, details, Map.of());
  }

  private SlackError(String error, List<String> details, Map<String, String> properties) {
    super(details.isEmpty() ? error : error + ": " + String.join("; ", details));
    this.error = error;
    this.details = List.copyOf(details);
    this.properties = Map.copyOf(properties);
  }

  /** The token lacks a scope; Slack says which, and which it has, each joined by commas. */
  public static SlackError missingScope(String needed, String provided) {
    return new SlackError(
        "missing_scope", List.of(), Map.of("needed", needed, "provided", provided));
  }

  /** Slack's name for it. */
  public String error() {
    return error;
  }

  public List<String> details() {
    return details;
  }

  /** What else Slack says beside the name. */
  public Map<String, String> properties() {
    return properties;
  }
}
