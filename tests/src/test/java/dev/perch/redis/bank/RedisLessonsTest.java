package dev.perch.redis.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.LessonStory;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.LessonsContract;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** The format of lessons, for ever: {@code lesson.v1.jsonl} is never changed. */
final class RedisLessonsTest extends LessonsContract {
  private final RedisDesk desk = RedisDesk.shared();
  private final FaqKeys keys = new FaqKeys(desk.keys());

  @Override
  protected Lessons lessons() {
    return new RedisLessons(desk.line(), desk.keys());
  }

  @Override
  protected Lessons elsewhere() {
    return new RedisLessons(desk.other(), desk.keys());
  }

  @Override
  protected FaqStories bank() {
    return new RedisFaqStories(desk.other(), desk.keys());
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() throws IOException {
    LessonStory story = null;
    for (LessonEvent event : EVENTS) {
      story = lessons().append("1002", story, "press:\"1\" é", event, "words").orElseThrow();
    }

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.lesson("1002"), 0, -1)).containsExactlyElementsOf(golden());
      redis.rpush(keys.lesson("1003"), golden().toArray(String[]::new));
    }
    assertThat(lessons().read("1003").orElseThrow().events()).isEqualTo(EVENTS);
  }

  @Test
  void noEventIsMissingHere() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(LessonEvent.class.getPermittedSubclasses());
  }

  @Test
  void noEventHoldsWhatTheCustomerWrote() throws IOException {
    learned("1002", REFUND);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.lesson("1002"), 0, -1))
          .noneMatch(line -> line.contains("money"));
      assertThat(redis.hkeys(keys.learned(REFUND))).containsExactly("1002");
    }
  }

  @Test
  void whatWasLearnedIsSealedToo() {
    learned("1002", REFUND);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.zscore(desk.keys().unsealed(), "lesson:1002")).isEqualTo(1);
    }
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = RedisLessonsTest.class.getResourceAsStream("lesson.v1.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
