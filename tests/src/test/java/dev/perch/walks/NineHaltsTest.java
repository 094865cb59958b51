package dev.perch.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real death on each road, by {@code Runtime.halt}, where it would hurt most. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NineHaltsTest {
  private final Map<Road, Scene> scenes = new EnumMap<>(Road.class);

  @TempDir private Path folder;

  /** A process takes seconds to load what it needs: the next does so while this one walks. */
  private final Map<Death, HaltingWalk> loading = new HashMap<>();

  /** Where one halts: at the {@code nth} call of that sort. */
  record Death(Road road, String call, int nth) {}

  private static final List<Death> DEATHS =
      List.of(
          new Death(Road.REPLY, "x POST /2/tweets", 1),
          new Death(Road.THREAD, "x POST /2/tweets", 2),
          new Death(Road.DM, "x POST /2/dm_conversations/with/:participant_id/messages", 1),
          new Death(Road.MOVE_TO_DM, "redis append Replied", 1),
          new Death(Road.CARD, "slack chat.postMessage", 1),
          new Death(Road.CARD_UPDATE, "slack chat.update", 1),
          new Death(Road.HAND_OFF, "slack chat.postMessage", 2),
          new Death(Road.FAQ_EDIT, "slack chat.postMessage", 1),
          new Death(Road.POST, "redis append Posted", 1));

  @AfterAll
  void close() {
    loading.values().forEach(HaltingWalk::close);
    scenes.values().forEach(Scene::close);
  }

  private HaltingWalk load(Death death) throws IOException {
    HaltingWalk process = loading.get(death);
    if (process == null) {
      process = scene(death.road()).process();
      loading.put(death, process);
    }
    return process;
  }

  /** Its process, while that of the next is loading. */
  private HaltingWalk process(Death death) throws IOException {
    HaltingWalk process = load(death);
    loading.remove(death);
    int next = DEATHS.indexOf(death) + 1;
    if (next < DEATHS.size()) {
      load(DEATHS.get(next));
    }
    return process;
  }

  private Scene scene(Road road) {
    return scenes.computeIfAbsent(road, it -> new Scene(it, folder.resolve(it.name()), "halts"));
  }

  static List<Death> deaths() {
    return DEATHS;
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void anotherGoesOnWhereABotHaltsAt(Death death) throws Exception {
    try (HaltingWalk process = process(death)) {
      Scene.Walked walked =
          scene(death.road()).halting(Fate.at(death.call(), death.nth()), process);

      assertThat(walked.point()).as("one of %s", walked.calls()).isPresent();
      System.out.printf("%s: halted (named in the test: no seed)%n", walked.point().get());
    }
  }
}
