package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchTickets;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An index that the appends of tickets fill. */
final class RedisLaunchTickets implements LaunchTickets {
  private final Line line;
  private final TicketKeys keys;

  RedisLaunchTickets(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** It is about these launches. */
  static void follow(
      Effects effects, TicketKeys keys, TicketId ticket, Set<LaunchId> launches, Instant at) {
    for (LaunchId launch : launches) {
      effects.add("ZADD", keys.launchTickets(launch), "NX", millis(at), ticket.value());
    }
  }

  @Override
  public List<TicketId> of(LaunchId launch, int most) {
    return line.first(keys.launchTickets(launch), most).stream().map(TicketId::new).toList();
  }

  @Override
  public List<TicketId> newest(LaunchId launch, int most) {
    return line.last(keys.launchTickets(launch), most).stream().map(TicketId::new).toList();
  }

  @Override
  public int count(LaunchId launch) {
    return line.call(redis -> redis.zcard(keys.launchTickets(launch))).intValue();
  }

  @Override
  public int countBefore(LaunchId launch, Instant moment) {
    String end = "(" + moment.toEpochMilli();
    return line.call(redis -> redis.zcount(keys.launchTickets(launch), "-inf", end)).intValue();
  }
}
