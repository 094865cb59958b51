package dev.perch.redis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.CrisisStoriesContract;
import dev.perch.redis.line.Chain;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.testing.GoldenFile;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RedisCrisisStoriesTest extends CrisisStoriesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected CrisisStories stories() {
    return new RedisCrisisStories(desk.line(), desk.keys());
  }

  @Override
  protected CrisisPlaces places() {
    return new RedisCrisisPlaces(desk.line(), desk.keys());
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() throws Exception {
    Chain<CrisisEvent> chain = new Chain<>(CrisisEvent.class, 1);

    var lines = chain.lines(Chain.hash(""), "press:\"1\" é", EVENTS);

    GoldenFile.check("redis/campaign", "crisis.v1.jsonl", String.join("\n", lines) + "\n");
    assertThat(chain.told(lines).events()).isEqualTo(EVENTS);
  }

  @Test
  void noEventIsMissingHere() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(CrisisEvent.class.getPermittedSubclasses());
  }
}
