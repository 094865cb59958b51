package dev.perch.redis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStoriesContract;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.testing.GoldenFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisLaunchStoriesTest extends LaunchStoriesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected LaunchStories stories() {
    return new RedisLaunchStories(desk.line(), desk.keys());
  }

  private List<LaunchEvent> all() {
    return Stream.of(EVENTS.stream(), Stream.of(CANCELLED), LATER.stream())
        .flatMap(events -> events)
        .toList();
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() {
    stories()
        .append(new LaunchStories.Append(LAMP, null, "press:\"1\" é", all(), WORDS, LIVE, null));

    try (Jedis redis = SharedRedis.plain()) {
      List<String> lines = redis.lrange(new LaunchKeys(desk.keys()).launch(LAMP), 0, -1);
      GoldenFile.check("redis/campaign", "launch.v1.jsonl", String.join("\n", lines) + "\n");
    }
    assertThat(stories().read(LAMP).orElseThrow().events()).isEqualTo(all());
  }

  @Test
  void noEventIsMissingHereAndNoneHasAPartOfTheLine() {
    Set<Class<?>> written = all().stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(LaunchEvent.class.getPermittedSubclasses());
    assertThat(written)
        .flatMap(
            type -> Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList())
        .doesNotContain("v", "op", "prev", "type");
  }
}
