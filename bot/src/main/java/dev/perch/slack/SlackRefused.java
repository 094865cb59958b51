package dev.perch.slack;

/** Slack answered "no", by the name of an error. */
final class SlackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  SlackRefused(String method, String error) {
    super(method + ": " + error);
    this.error = error;
  }

  /** Slack's name of it, such as {@code channel_not_found}. */
  String error() {
    return error;
  }
}
