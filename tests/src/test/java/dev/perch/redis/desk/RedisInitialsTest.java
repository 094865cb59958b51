package dev.perch.redis.desk;

import dev.perch.redis.tickets.RedisDesk;
import dev.perch.roster.ChosenInitials;
import dev.perch.roster.ChosenInitialsContract;

final class RedisInitialsTest extends ChosenInitialsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected ChosenInitials initials() {
    return new RedisInitials(desk.line(), desk.keys());
  }
}
