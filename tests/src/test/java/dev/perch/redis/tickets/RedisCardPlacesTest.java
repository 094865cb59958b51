package dev.perch.redis.tickets;

import dev.perch.desk.CardPlacesContract;
import dev.perch.desk.Kept;

final class RedisCardPlacesTest extends CardPlacesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Kept kept() {
    return desk;
  }
}
