package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.sending.KeptTweets;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZRangeParams;

/** A sorted set that appends fill. */
final class RedisKeptTweets implements KeptTweets {
  private final Line line;
  private final TicketKeys keys;

  RedisKeptTweets(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** Tweets whose words are kept from now on, or no more. */
  static void follow(Effects effects, TicketKeys keys, Ticket after, List<TicketEvent> events) {
    KeptTweets.Change change = KeptTweets.Change.by(after, events);
    String ticket = after.facts().id().value();
    String due = millis(events.getLast().at().plus(EVERY));
    change
        .kept()
        .forEach(tweet -> effects.add("ZADD", keys.kept(), "LT", due, member(ticket, tweet)));
    change.gone().forEach(tweet -> effects.add("ZREM", keys.kept(), member(ticket, tweet)));
  }

  static String member(String ticket, String tweet) {
    return ticket + "|" + tweet;
  }

  private static String member(Kept kept) {
    return member(kept.ticket().value(), kept.tweet());
  }

  @Override
  public List<Kept> due(Instant now, int most) {
    ZRangeParams due =
        ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most);
    return line.call(redis -> redis.zrangeWithScores(keys.kept(), due)).stream()
        .map(each -> {
          String[] parts = each.getElement().split("\\|", 2);
          return new Kept(
              new TicketId(parts[0]), parts[1], Instant.ofEpochMilli((long) each.getScore()));
        })
        .toList();
  }

  /** One that was forgotten meanwhile stays so. */
  @Override
  public void next(Kept kept, Instant when) {
    line.call(redis ->
        redis.zadd(
            keys.kept(), (double) when.toEpochMilli(), member(kept), ZAddParams.zAddParams().xx()));
  }

  @Override
  public void forget(Kept kept) {
    line.call(redis -> redis.zrem(keys.kept(), member(kept)));
  }
}
