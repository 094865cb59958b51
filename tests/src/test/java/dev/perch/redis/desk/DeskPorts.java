package dev.perch.redis.desk;

import dev.perch.desk.DutyPlaces;
import dev.perch.desk.Repeats;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.roster.Shifts;

/** What this room has for the tests of others. */
public final class DeskPorts {
  private DeskPorts() {}

  /** Where the duty board of a desk hangs. */
  public static DutyPlaces duty(RedisDesk desk) {
    return new RedisDutyPlaces(desk.line(), desk.keys());
  }

  /** Who of a desk is at work. */
  public static Shifts shifts(RedisDesk desk) {
    return new RedisShifts(desk.line(), desk.keys());
  }

  /** What was told before. */
  public static Repeats repeats(Line line, Keys keys) {
    return new RedisRepeats(line, keys);
  }
}
