package dev.perch.redis.tickets;

import dev.perch.desk.BesideContract;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.Writings;
import dev.perch.redis.desk.DeskPorts;
import dev.perch.roster.Shifts;
import dev.perch.ticket.TicketId;

final class RedisBesideTest extends BesideContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected void words(TicketId ticket, boolean stand) {
    String key = desk.tickets().words(ticket);
    if (stand) {
      desk.line().call(redis -> redis.hset(key, "salt", "5a17"));
    } else {
      desk.line().call(redis -> redis.del(key));
    }
  }

  @Override
  protected Writings writings() {
    return new RedisWritings(desk.line(), desk.keys());
  }

  @Override
  protected PartnerThreads threads() {
    return new RedisPartnerThreads(desk.line(), desk.keys());
  }

  @Override
  protected DutyPlaces duty() {
    return DeskPorts.duty(desk);
  }

  @Override
  protected SignOffPlaces signOffs() {
    return new RedisSignOffPlaces(desk.line(), desk.keys());
  }

  @Override
  protected Shifts shifts() {
    return DeskPorts.shifts(desk);
  }
}
