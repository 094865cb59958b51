package dev.perch.redis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perch.campaign.post.PostEvent;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.post.PostStoriesContract;
import dev.perch.redis.line.Chain;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.testing.GoldenFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RedisPostStoriesTest extends PostStoriesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected PostStories stories() {
    return new RedisPostStories(desk.line(), desk.keys());
  }

  @Override
  protected PostPlaces places() {
    return new RedisPostPlaces(desk.line(), desk.keys());
  }

  @Test
  void eventsAreWrittenAsTheyEverWereAndRead() throws Exception {
    Chain<PostEvent> chain = new Chain<>(PostEvent.class, 1);

    var lines = chain.lines(Chain.hash(""), "press:\"1\" é", EVENTS);

    GoldenFile.check("redis/campaign", "post.v1.jsonl", String.join("\n", lines) + "\n");
    assertThat(chain.told(lines).events()).isEqualTo(EVENTS);
  }

  /** Before rules asked by the words, an edit did not say who must agree: the same as before. */
  @Test
  void anEditOfAnEarlierPerchIsRead() throws Exception {
    Map<String, Object> line = new HashMap<>(Map.of("v", 1, "op", "e", "prev", Chain.hash("")));
    line.putAll(Map.of("type", "Edited", "at", "2026-03-02T09:00:00Z", "by", "U1"));
    line.putAll(Map.of("goesOut", "2026-03-09T08:00:00Z", "pictures", 0, "hash", "2c3d"));
    Chain<PostEvent> chain = new Chain<>(PostEvent.class, 1);

    PostEvent edited =
        chain.told(List.of(new ObjectMapper().writeValueAsString(line))).events().getFirst();

    assertThat(edited)
        .isInstanceOfSatisfying(
            PostEvent.Edited.class, edit -> assertThat(edit.signOff()).isNull());
  }

  @Test
  void noEventIsMissingHereAndNoneHasAPartOfTheLine() {
    Set<Class<?>> written = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(written).containsExactlyInAnyOrder(PostEvent.class.getPermittedSubclasses());
    assertThat(written)
        .flatMap(
            type -> Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList())
        .doesNotContain("v", "op", "prev", "type");
  }
}
