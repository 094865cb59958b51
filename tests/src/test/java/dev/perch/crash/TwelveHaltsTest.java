package dev.perch.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve real deaths, by {@code Runtime.halt}, where they would hurt most. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwelveHaltsTest {
  private final Map<Road, Scene> scenes = new EnumMap<>(Road.class);

  @TempDir private Path folder;

  @AfterAll
  void close() {
    scenes.values().forEach(Scene::close);
  }

  private Scene scene(Road road) {
    return scenes.computeIfAbsent(road, it -> new Scene(it, folder.resolve(it.name()), "halts"));
  }

  static Stream<Arguments> deaths() {
    return Stream.of(
        arguments(Road.REPLY, "x POST /2/tweets", 1),
        arguments(Road.REPLY, "redis append Replied", 1),
        arguments(Road.THREAD, "x POST /2/tweets", 2),
        arguments(Road.THREAD, "redis append PartPosted", 2),
        arguments(Road.DM, "x POST /2/dm_conversations/with/:participant_id/messages", 1),
        arguments(Road.DM, "redis append Replied", 1),
        arguments(Road.MOVE_TO_DM, "redis append Replied", 1),
        arguments(Road.CARD, "slack chat.postMessage", 1),
        arguments(Road.CARD_UPDATE, "slack chat.update", 1),
        arguments(Road.HAND_OFF, "slack chat.postMessage", 2),
        arguments(Road.FAQ_EDIT, "slack chat.postMessage", 1),
        arguments(Road.POST, "redis append Posted", 1));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void anotherGoesOnWhereABotHaltsAt(Road road, String call, int nth) throws Exception {
    try (HaltingWalk process = scene(road).process()) {
      Scene.Walked walked = scene(road).halting(Fate.at(call, nth), process);

      assertThat(walked.point()).as("one of %s", walked.calls()).isPresent();
    }
  }
}
