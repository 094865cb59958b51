package dev.perch.redis.desk;

import dev.perch.desk.Repeats;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** As a sorted set, by when each may be forgotten, and a hash of who heard of it first. */
final class RedisRepeats implements Repeats {
  private final Line line;
  private final RepeatKeys keys;

  RedisRepeats(Line line, Keys keys) {
    this.line = line;
    this.keys = new RepeatKeys(keys);
  }

  /** Whoever asks has a name of this once: the line may ask again where the answer got lost. */
  @Override
  public boolean isNew(String what, Instant now, Instant until) {
    return line.ask(
        Script.FIRST,
        List.of(keys.until(), keys.first()),
        List.of(
            what,
            UUID.randomUUID().toString(),
            Long.toString(now.toEpochMilli()),
            Long.toString(until.toEpochMilli())));
  }

  @Override
  public void forget(String what) {
    line.call(redis -> redis.hdel(keys.first(), what));
    line.call(redis -> redis.zrem(keys.until(), what));
  }
}
