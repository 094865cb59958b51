package dev.perch.redis.desk;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Repeats;
import dev.perch.desk.RepeatsContract;
import dev.perch.redis.tickets.RedisDesk;
import org.junit.jupiter.api.Test;

final class RedisRepeatsTest extends RepeatsContract {
  private final RedisDesk desk = RedisDesk.shared();
  private final RepeatKeys keys = new RepeatKeys(desk.keys());

  @Override
  protected Repeats here() {
    return new RedisRepeats(desk.line(), desk.keys());
  }

  @Override
  protected Repeats elsewhere() {
    return new RedisRepeats(desk.other(), desk.keys());
  }

  @Test
  void whatIsOverTakesNoRoom() {
    for (int told = 0; told < 9; told++) {
      here().isNew("event:" + told, at(told), at(told + 1));
    }

    assertThat(desk.line().<Long>call(redis -> redis.zcard(keys.until()))).isEqualTo(2);
    assertThat(desk.line().<Long>call(redis -> redis.hlen(keys.first()))).isEqualTo(2);
  }
}
