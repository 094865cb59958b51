package dev.perch.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every crash point of every road, each by {@code Runtime.halt} of a process. */
@Tag("soak")
class EveryPointHaltedTest {
  private static final int MOST = 100;

  @ParameterizedTest
  @EnumSource
  void whereverAProcessHaltsAnotherGoesOn(Road road, @TempDir Path folder) throws Exception {
    List<String> points = new ArrayList<>();
    try (Scene scene = new Scene(road, folder, "every-halt")) {
      Optional<String> point = Optional.of("");
      for (int nth = 1; point.isPresent() && nth < MOST; nth++) {
        try (HaltingWalk process = scene.process()) {
          point = scene.halting(Fate.at(road, nth), process).point();
          point.ifPresent(points::add);
        }
      }
    }
    System.out.printf(
        "%s: halted at each of its %d points (all of them, in their order: no seed): %s%n",
        road, points.size(), points);
    assertThat(points.size()).isBetween(3, MOST - 2);
  }
}
