package dev.perch.slack.wire;

/** Slack answered "no", by the name of an error. */
public final class SlackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  public SlackRefused(String method, String error) {
    super(method + ": " + error);
    this.error = error;
  }

  /** Slack's name of it, such as {@code channel_not_found}. */
  public String error() {
    return error;
  }
}
