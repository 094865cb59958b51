package dev.perch.redis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.FoldEvent;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStoriesContract;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.WorkQueue;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.testing.GoldenFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisFoldStoriesTest extends FoldStoriesContract {
  private final RedisDesk desk = RedisDesk.shared();
  private final FoldKeys keys = new FoldKeys(desk.keys());

  @Override
  protected FoldStories stories() {
    return new RedisFoldStories(desk.line(), desk.keys());
  }

  @Override
  protected FoldPlaces places() {
    return new RedisFoldPlaces(desk.line(), desk.keys());
  }

  @Override
  protected CardPlaces cards() {
    return desk.places();
  }

  @Override
  protected WorkQueue queue() {
    return desk.queue();
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() {
    stories().append(append(null, "press:\"1\" é", WORDS, EVENTS));

    try (Jedis redis = SharedRedis.plain()) {
      List<String> lines = redis.lrange(keys.fold(FOLD), 0, -1);
      GoldenFile.check("redis/campaign", "fold.v1.jsonl", String.join("\n", lines) + "\n");
    }
    assertThat(stories().read(FOLD).orElseThrow().events()).isEqualTo(EVENTS);
  }

  @Test
  void noEventIsMissingHereAndNoneHasAPartOfTheLine() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(FoldEvent.class.getPermittedSubclasses());
    assertThat(written)
        .flatMap(
            type -> Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList())
        .doesNotContain("v", "op", "prev", "type");
  }
}
