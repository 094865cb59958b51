package dev.perch.redis.bank;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.FaqUse;
import dev.perch.desk.bank.FaqUses;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/** Uses as sorted sets, by when the reply stood: of an entry, of a version, and those to learn. */
public final class RedisFaqUses implements FaqUses {
  private final Line line;
  private final FaqKeys keys;

  public RedisFaqUses(Line line, Keys keys) {
    this.line = line;
    this.keys = new FaqKeys(keys);
  }

  /** Recall finds it, and the bank learns from it. */
  public static void follow(Effects effects, Keys desk, FaqUse use) {
    FaqKeys keys = new FaqKeys(desk);
    String at = millis(use.at());
    String member = member(use);
    effects.add("ZADD", keys.uses(use.pin().faq()), at, member);
    effects.add("ZADD", keys.uses(use.pin()), at, member);
    effects.add("ZADD", keys.unlearned(), at, member);
  }

  /** How a use stands in these sets: {@code ticket|attempt|id@version}. */
  static String member(FaqUse use) {
    return use.ticket() + "|" + use.attempt() + "|" + use.pin();
  }

  static FaqUse read(String member, Instant at) {
    String[] parts = member.split("\\|", 3);
    return new FaqUse(
        new TicketId(parts[0]),
        Integer.parseInt(parts[1]),
        Pin.parse(parts[2])
            .orElseThrow(() -> new IllegalStateException("Redis holds no pin: " + parts[2])),
        at);
  }

  @Override
  public List<FaqUse> unlearned(int most) {
    return most < 1
        ? List.of()
        : uses(line.call(redis -> redis.zrangeWithScores(keys.unlearned(), 0, most - 1)));
  }

  @Override
  public void learned(FaqUse use) {
    line.call(redis -> redis.zrem(keys.unlearned(), member(use)));
  }

  /** Somebody's words are removed: how the reply was changed goes, and nobody learns from it. */
  public void forget(FaqUse use) {
    String member = member(use);
    line.call(redis -> redis.hdel(keys.edits(use.pin()), member));
    line.call(redis -> redis.zrem(keys.unlearned(), member));
  }

  @Override
  public Page of(FaqId faq, @Nullable String version, int from, int most) {
    String key = version == null ? keys.uses(faq) : keys.uses(new Pin(faq, version));
    List<Tuple> found =
        most < 1
            ? List.of()
            : line.call(redis ->
                redis.zrangeWithScores(
                    key, ZRangeParams.zrangeParams(from, from + most - 1).rev()));
    return new Page(uses(found), line.call(redis -> redis.zcard(key)));
  }

  private static List<FaqUse> uses(List<Tuple> found) {
    return found.stream()
        .map(each -> read(each.getElement(), Instant.ofEpochMilli((long) each.getScore())))
        .toList();
  }
}
