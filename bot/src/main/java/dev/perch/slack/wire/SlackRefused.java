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
   * @param needed the scopes that the token lacks, as Slack writes them; empty where it was for
   *     something else
   */
  public SlackRefused(String method, String error, String needed) {
    super(method + ": " + error + (needed.isEmpty() ? "" : " (" + needed + ")"));
    this.error = error;
    this.needed = needed;
  }

  /** Whether it is refused until a person changes the app, or its token. */
  public boolean isForGood() {
    return error.equals("missing_scope") || SlackCalls.TOKEN_REFUSED.contains(error);
  }

  /** Slack's name of it, such as {@code channel_not_found}. */
  public String error() {
    return error;
  }

  /** The scopes that the token lacks, such as {@code channels:read}; empty if Slack named none. */
  public String needed() {
    return needed;
  }
}
