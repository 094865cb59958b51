package dev.perch.redis.tickets;

import dev.perch.desk.RecentTickets;
import dev.perch.desk.RecentTicketsContract;
import dev.perch.desk.Stories;

final class RedisRecentTicketsTest extends RecentTicketsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected RecentTickets recent() {
    return new RedisRecentTickets(desk.line(), desk.keys());
  }
}
