package dev.perch.desk.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How X showed a customer when it was asked.
 *
 * @param bio what they say of themselves, so never trusted; null where X shows no such account any
 *     more
 * @param at when it was asked
 */
public record Profile(@Nullable String bio, boolean verified, int followers, Instant at) {
  /** Whether X shows the account. */
  public boolean there() {
    return bio != null;
  }
}
