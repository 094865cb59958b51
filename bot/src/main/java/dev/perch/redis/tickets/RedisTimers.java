package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.Consequences;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Timers;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/** Timers as a sorted set, by the millisecond at which they fire. */
final class RedisTimers implements Timers {
  private final Line line;
  private final TicketKeys keys;

  RedisTimers(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** Every kind is set anew, cleared or kept. */
  static void follow(Effects effects, TicketKeys keys, Consequences then) {
    for (TimerKind kind : TimerKind.values()) {
      Instant fires = then.timers().get(kind);
      String timer = then.after().facts().id() + "|" + kind;
      if (fires != null) {
        effects.add("ZADD", keys.timers(), millis(fires), timer);
      } else if (!then.kept().contains(kind)) {
        effects.add("ZREM", keys.timers(), timer);
      }
    }
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return line
        .call(redis ->
            redis.zrangeWithScores(
                keys.timers(),
                ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most)))
        .stream()
        .map(RedisTimers::read)
        .toList();
  }

  @Override
  public void set(TicketId ticket, TimerKind kind, Instant at) {
    line.call(redis -> redis.zadd(keys.timers(), (double) at.toEpochMilli(), ticket + "|" + kind));
  }

  @Override
  public void clear(Due due) {
    line.run(
        Script.CLEAR_TIMER,
        List.of(keys.timers()),
        List.of(due.ticket() + "|" + due.kind(), Long.toString(due.at().toEpochMilli())));
  }

  private static Due read(Tuple tuple) {
    String[] timer = tuple.getElement().split("\\|", 2);
    return new Due(
        new TicketId(timer[0]),
        TimerKind.valueOf(timer[1]),
        Instant.ofEpochMilli((long) tuple.getScore()));
  }
}
