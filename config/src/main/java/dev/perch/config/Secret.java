package dev.perch.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A token or a key that no log, message or exception may show. It comes from the environment or
 * from a file of its own, never from the settings file; it is never empty.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret of this value, without the line breaks at its end, which editors and {@code echo}
   * leave there.
   *
   * @throws IllegalArgumentException if nothing but white space is in it
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("is empty");
    }
    return new Secret(value.replaceFirst("[\r\n]+$", ""));
  }

  /** The value itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  /** Compares in a time that does not depend on where the two differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret that
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for all secrets, since a hash would tell something of the value. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
