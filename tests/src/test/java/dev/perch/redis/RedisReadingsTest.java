package dev.perch.redis;

import dev.perch.campaign.listening.Readings;
import dev.perch.campaign.listening.ReadingsContract;

final class RedisReadingsTest extends ReadingsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Readings readings() {
    return new RedisReadings(desk.line(), desk.keys());
  }
}
