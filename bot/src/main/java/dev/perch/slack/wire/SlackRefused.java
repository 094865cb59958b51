package dev.perch.slack.wire;

/** Slack answered "no", by the name of an error. */
public final class SlackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final String needed;

  public SlackRefused(String method, String error) {
    this(method, error, "");
  }

  /**
   * A refusal.
   *
   * @param needed the scope for want of which it was; empty where it was for something else
   */
  SlackRefused(String method, String error, String needed) {
    super(method + ": " + error);
    this.error = error;
    this.needed = needed;
  }

  /** Slack's name of it, such as {@code channel_not_found}. */
  public String error() {
    return error;
  }

  /** The scope for want of which it was, as {@code channels:read}; empty if Slack named none. */
  public String needed() {
    return needed;
  }
}
