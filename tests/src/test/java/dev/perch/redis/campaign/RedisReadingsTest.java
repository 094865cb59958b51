package dev.perch.redis.campaign;

import dev.perch.campaign.listening.Readings;
import dev.perch.campaign.listening.ReadingsContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisReadingsTest extends ReadingsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Readings readings() {
    return new RedisReadings(desk.line(), desk.keys());
  }
}
