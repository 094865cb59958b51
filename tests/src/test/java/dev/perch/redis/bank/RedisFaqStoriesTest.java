package dev.perch.redis.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.knowledge.gatekeeping.FaqEvent;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.FaqStoriesContract;
import dev.perch.knowledge.gatekeeping.FaqStory;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

final class RedisFaqStoriesTest extends FaqStoriesContract {
  private final RedisDesk desk = RedisDesk.shared();
  private final FaqKeys keys = new FaqKeys(desk.keys());

  @Override
  protected FaqStories stories() {
    return new RedisFaqStories(desk.line(), desk.keys());
  }

  @Override
  protected FaqStories elsewhere() {
    return new RedisFaqStories(desk.other(), desk.keys());
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() throws IOException {
    stories().append(HOURS, null, "press:\"1\" é", EVENTS);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.faq(HOURS), 0, -1)).containsExactlyElementsOf(golden());
      redis.rpush(keys.faq(REFUND), golden().toArray(String[]::new));
    }
    assertThat(stories().read(REFUND).orElseThrow().events()).isEqualTo(EVENTS);
  }

  @Test
  void noEventIsMissingHereAndNoneHasAPartOfTheLine() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(FaqEvent.class.getPermittedSubclasses());
    assertThat(written)
        .flatMap(
            type -> Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList())
        .doesNotContain("v", "op", "prev", "type");
  }

  @Test
  void whoMissedMoreChangesThanAreKeptReadsAllEntries() {
    FaqStory hours = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();
    FaqStories.Changes before = elsewhere().since(FaqStories.BEGINNING);
    stories().append(HOURS, hours, "op:2", List.of(new FaqEvent.Restored("U3", AT)));
    stories().append(REFUND, null, "op:3", EVENTS);

    try (Jedis redis = SharedRedis.plain()) {
      redis.xtrim(keys.faqChanges(), 1, false);
    }

    assertThat(elsewhere().since(before.cursor()).ids()).containsExactlyInAnyOrder(HOURS, REFUND);
  }

  @Override
  protected void lose() {
    try (Jedis redis = SharedRedis.plain()) {
      redis.del(keys.faq(HOURS), keys.faq(REFUND), keys.faqs(), keys.faqChanges());
      // A Redis that has come back names its changes by a later millisecond.
      long lost = millis(redis);
      while (millis(redis) == lost) {
        Thread.onSpinWait();
      }
    }
  }

  private static long millis(Jedis redis) {
    List<String> time = redis.time();
    return Long.parseLong(time.getFirst()) * 1_000 + Long.parseLong(time.getLast()) / 1_000;
  }

  @Test
  void whoHasHeardOfMoreThanAFailoverKeptReadsAllAnew() {
    stories().append(HOURS, null, "op:1", EVENTS);
    stories().append(REFUND, null, "op:2", EVENTS);
    String cursor = elsewhere().since(FaqStories.BEGINNING).cursor();

    try (Jedis redis = SharedRedis.plain()) {
      redis.xdel(keys.faqChanges(), new StreamEntryID(cursor));
    }

    FaqStories.Changes after = elsewhere().since(cursor);
    assertThat(after.whole()).isTrue();
    assertThat(after.ids()).containsExactlyInAnyOrder(HOURS, REFUND);
    assertThat(after.cursor()).isNotEqualTo(cursor);
  }

  @Test
  void anEntryThatANewerPerchWroteIsNamed() {
    try (Jedis redis = SharedRedis.plain()) {
      redis.rpush(keys.faq(HOURS), "{\"v\":2,\"type\":\"Published\"}");
    }

    assertThatThrownBy(() -> stories().read(HOURS))
        .isInstanceOf(FaqStories.BrokenEntry.class)
        .hasMessageContaining("event 0")
        .hasMessageContaining("newer");
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = RedisFaqStoriesTest.class.getResourceAsStream("faq.v1.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
