package dev.perch.redis.campaign;

import dev.perch.campaign.crisis.Volumes;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redis.clients.jedis.params.ZRangeParams;

/** Numbers of customers as hashes, one for each ten minutes. */
final class RedisVolumes implements Volumes {
  private final Line line;
  private final CrisisKeys keys;

  RedisVolumes(Line line, Keys keys) {
    this.line = line;
    this.keys = new CrisisKeys(keys);
  }

  @Override
  public Optional<Long> since() {
    List<String> first = line.call(redis -> redis.zrange(keys.volumes(), 0, 0));
    return first.stream().map(Long::valueOf).findFirst();
  }

  @Override
  public Map<String, Integer> of(long slot) {
    return line.call(redis -> redis.hgetAll(keys.volume(slot))).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, count -> Integer.valueOf(count.getValue())));
  }

  /** One replica counts at a time, so nothing comes between the reading and the writing. */
  @Override
  public void put(long slot, Map<String, Integer> counts) {
    Map<String, Integer> known = of(slot);
    Map<String, String> more = new HashMap<>();
    counts.forEach((measure, count) -> {
      if (count > known.getOrDefault(measure, 0)) {
        more.put(measure, count.toString());
      }
    });
    if (more.isEmpty()) {
      return;
    }
    line.call(redis -> redis.hset(keys.volume(slot), more));
    line.call(redis -> redis.zadd(keys.volumes(), (double) slot, Long.toString(slot)));
    long kept = slot - KEPT.dividedBy(SLOT);
    ZRangeParams past = ZRangeParams.zrangeByScoreParams(0, (double) kept);
    for (String old : line.call(redis -> redis.zrange(keys.volumes(), past))) {
      line.call(redis -> redis.del(keys.volume(Long.parseLong(old))));
      line.call(redis -> redis.zrem(keys.volumes(), old));
    }
  }
}
