package dev.perch.redis;

/** The keys of what lies between Redis and the archive, beside those of {@link Keys}. */
record ArchiveKeys(Keys keys) {
  /** Sorted set: packed tickets, by the millisecond since which they are closed. */
  String due() {
    return keys.key("to-archive");
  }

  /** Set: tickets of which the archive may hold something that is not the truth. */
  String begun() {
    return keys.key("archiving");
  }
}
