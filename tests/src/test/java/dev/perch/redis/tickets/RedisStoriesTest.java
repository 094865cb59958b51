package dev.perch.redis.tickets;

import dev.perch.desk.Kept;
import dev.perch.desk.StoriesContract;

final class RedisStoriesTest extends StoriesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
