package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.Evenly;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.SampledTickets;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ZRangeParams;

/** An index that appends fill, and keep short. */
final class RedisHeardTickets implements HeardTickets, SampledTickets {
  private final Line line;
  private final TicketKeys keys;

  RedisHeardTickets(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** Its customer wrote, if one of these events says so. */
  static void follow(Effects effects, TicketKeys keys, TicketId ticket, List<TicketEvent> events) {
    events.stream()
        .filter(RedisHeardTickets::isWord)
        .map(TicketEvent::at)
        .reduce((_, later) -> later)
        .ifPresent(at -> {
          effects.add("ZADD", keys.heard(), millis(at), ticket.value());
          effects.add("ZREMRANGEBYSCORE", keys.heard(), "-inf", millis(at.minus(KEPT)));
        });
  }

  private static boolean isWord(TicketEvent event) {
    return event instanceof TicketEvent.Opened
        || event instanceof TicketEvent.CustomerWrote
        || event instanceof TicketEvent.CustomerEdited;
  }

  @Override
  public List<TicketId> since(Instant from, int skip, int most) {
    ZRangeParams latest =
        ZRangeParams.zrangeByScoreParams(Double.POSITIVE_INFINITY, (double) from.toEpochMilli())
            .rev()
            .limit(skip, most);
    return line.call(redis -> redis.zrange(keys.heard(), latest)).stream()
        .map(TicketId::new)
        .toList();
  }

  @Override
  public Sample heardSince(Instant from, int most) {
    int of =
        line.call(redis ->
                redis.zcount(keys.heard(), (double) from.toEpochMilli(), Double.POSITIVE_INFINITY))
            .intValue();
    List<List<String>> found =
        line.call(redis -> {
          try (AbstractPipeline pipeline = redis.pipelined()) {
            List<Response<List<String>>> asked =
                Evenly.places(most, of)
                    .mapToObj(place -> new ZRangeParams(place, place).rev())
                    .map(place -> pipeline.zrange(keys.heard(), place))
                    .toList();
            pipeline.sync();
            return asked.stream().map(Response::get).toList();
          }
        });
    // Whoever writes between the two looks moves the others on by a place.
    return new Sample(
        found.stream().flatMap(List::stream).distinct().map(TicketId::new).toList(), of);
  }
}
