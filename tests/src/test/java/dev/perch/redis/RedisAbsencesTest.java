package dev.perch.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Absences;
import dev.perch.desk.AbsencesContract;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisAbsencesTest extends AbsencesContract {
  private static final String[] VERSION_1 = {
    "{\"v\":1,\"op\":\"o\",\"prev\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"type\":\"WentAway\",\"user\":\"U1\",\"until\":\"2026-03-02T09:01:00.123456Z\",\"at\":\"2026-03-02T09:00:00.123456Z\"}",
    "{\"v\":1,\"op\":\"o\",\"prev\":\"\",\"type\":\"WentAway\",\"user\":\"U2\",\"until\":null,\"at\":\"2026-03-02T09:00:00.123456Z\"}",
    "{\"v\":1,\"op\":\"o\",\"prev\":\"\",\"type\":\"CameBack\",\"user\":\"U1\",\"at\":\"2026-03-02T09:00:00.123456Z\"}"
  };

  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Absences absences() {
    return new RedisAbsences(desk.line(), desk.keys());
  }

  @Test
  void linesOfVersionOneAreReadAndWrittenAsTheyEverWere() {
    absences().append(0, "o", EVENTS.getFirst());

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(desk.keys().away(), 0, -1)).containsExactly(VERSION_1[0]);
      redis.rpush(desk.keys().away(), VERSION_1[1], VERSION_1[2]);
    }
    assertThat(absences().read()).isEqualTo(EVENTS);
  }
}
