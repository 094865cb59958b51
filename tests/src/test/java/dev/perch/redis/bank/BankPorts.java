package dev.perch.redis.bank;

import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.redis.tickets.RedisDesk;

/** What this room has for the tests of others. */
public final class BankPorts {
  private BankPorts() {}

  /** The stories of a desk's entries, as one replica reads them. */
  public static FaqStories here(RedisDesk desk) {
    return new RedisFaqStories(desk.line(), desk.keys());
  }

  /** The same, as another does, on a connection of its own. */
  public static FaqStories elsewhere(RedisDesk desk) {
    return new RedisFaqStories(desk.other(), desk.keys());
  }
}
