package dev.perch.sandbox.slack.workspace;

import java.util.List;

/** A refusal, by the name that Slack gives it ({@code channel_not_found}). */
public final class SlackError extends RuntimeException {
  private final String error;
  private final List<String> details;

  public SlackError(String error) {
    this(error, List.of());
  }

  /**
   * @param details what exactly is wrong, a line each, as Slack lists it under {@code
   *     response_metadata.messages}
   */
  public SlackError(String error, List<String> details) {
    super(details.isEmpty() ? error : error + ": " + String.join("; ", details));
    this.error = error;
    this.details = List.copyOf(details);
  }

  /** Slack's name for it. */
  public String error() {
    return error;
  }

  public List<String> details() {
    return details;
  }
}
