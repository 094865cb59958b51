package dev.perch.redis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.roster.Shift;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisShiftsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final RedisDesk desk = RedisDesk.shared();
  private final RedisShifts shifts = new RedisShifts(desk.line(), desk.keys());

  @Test
  void itIsWrittenAsItEverWas() {
    shifts.put("U1", Shift.on(NOON));

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.hget(new DeskKeys(desk.keys()).shifts(), "U1"))
          .isEqualTo(
              "{\"state\":\"ON\",\"since\":\"2026-03-02T12:00:00Z\",\"until\":null,\"hostile\":0,\"lastHostile\":null,\"nudged\":null}");
    }
  }
}
