package dev.perch.redis;

import dev.perch.desk.BesideContract;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.Writings;
import dev.perch.roster.Shifts;

final class RedisBesideTest extends BesideContract {
  private final RedisDesk desk = RedisDesk.shared();

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
    return new RedisDutyPlaces(desk.line(), desk.keys());
  }

  @Override
  protected SignOffPlaces signOffs() {
    return new RedisSignOffPlaces(desk.line(), desk.keys());
  }

  @Override
  protected Shifts shifts() {
    return new RedisShifts(desk.line(), desk.keys());
  }
}
