package dev.perch.sandbox.x;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids on the wire: strings of 1 to 19 digits, by the contract. */
final class TweetIds {
  static final Pattern WIRE = Pattern.compile("^[0-9]{1,19}$");

  private TweetIds() {}

  /** The number of an id; empty for what is no id, and for 19 digits beyond what any id can be. */
  static Optional<Long> parse(@Nullable String id) {
    if (id == null || !WIRE.matcher(id).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
