package dev.perch.redis.tickets;

import dev.perch.desk.HeardTickets;
import dev.perch.desk.HeardTicketsContract;
import dev.perch.desk.SampledTickets;
import dev.perch.desk.Stories;

final class RedisHeardTicketsTest extends HeardTicketsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected HeardTickets heard() {
    return redis();
  }

  @Override
  protected SampledTickets sampled() {
    return redis();
  }

  private RedisHeardTickets redis() {
    return new RedisHeardTickets(desk.line(), desk.keys());
  }
}
