package dev.perch.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every crash point of every road, in one process. */
class EveryPointTest {
  /** More than any road has; it ends where nobody dies any more. */
  private static final int MOST = 100;

  @ParameterizedTest
  @EnumSource
  void whereverABotDiesAnotherGoesOn(Road road, @TempDir Path folder) throws Exception {
    long begun = System.nanoTime();
    List<String> points = new ArrayList<>();
    try (Scene scene = new Scene(road, folder, "every-point")) {
      List<String> calls = scene.dying(Fate.LIVES).calls();

      for (int nth = 1; nth < MOST; nth++) {
        Scene.Walked walked = scene.dying(Fate.at(road, nth));
        if (walked.point().isEmpty()) {
          break;
        }
        points.add(walked.point().get());
      }

      assertThat(points.size()).as("points of %s", calls).isBetween(3, MOST - 2);
    }
    System.out.printf(
        "%s: died at each of its %d points in %d ms (all of them, in their order: no seed): %s%n",
        road, points.size(), (System.nanoTime() - begun) / 1_000_000, points);
  }
}
