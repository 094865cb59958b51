package dev.perch.redis.tickets;

import dev.perch.desk.RecentReplies;
import dev.perch.desk.RecentRepliesContract;

final class RedisRecentRepliesTest extends RecentRepliesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected RecentReplies recent() {
    return new RedisRecentReplies(desk.line(), desk.keys());
  }
}
