package dev.perch.redis.tickets;

import dev.perch.campaign.LaunchTickets;
import dev.perch.campaign.LaunchTicketsContract;
import dev.perch.desk.Stories;

final class RedisLaunchTicketsTest extends LaunchTicketsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected LaunchTickets tickets() {
    return new RedisLaunchTickets(desk.line(), desk.keys());
  }
}
