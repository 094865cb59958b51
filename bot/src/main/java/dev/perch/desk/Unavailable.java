package dev.perch.desk;

import java.util.Objects;

/**
 * A line is down: Redis, X or Slack could not be reached, or did not answer in time. Never a "no".
 */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String what, Throwable cause) {
    super(what, cause);
  }

  public Unavailable(String what) {
    super(what);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "a line is down");
  }
}
