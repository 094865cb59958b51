package dev.perch.redis.desk;

import dev.perch.redis.line.Keys;

/** The keys of what is told more than once, beside those of {@link Keys}. */
record RepeatKeys(Keys keys) {
  /** Sorted set: what was told, by the millisecond until which it is not heard again. */
  String until() {
    return keys.key("told-until");
  }

  /** Hash: what was told, to who asked whether it is new: a name for that once. */
  String first() {
    return keys.key("told-first");
  }
}
