package dev.perch.redis.tickets;

import dev.perch.redis.line.Keys;

/** The keys of what lies between Redis and the archive, beside those of {@link Keys}. */
public record ArchiveKeys(Keys keys) {
  /** Sorted set: packed tickets, by the millisecond since which they are closed. */
  public String due() {
    return keys.key("to-archive");
  }

  /** Set: tickets of which the archive may hold something that is not the truth. */
  public String begun() {
    return keys.key("archiving");
  }
}
