package dev.perch.knowledge.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perch.knowledge.score.Calibration.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void theCurveThatMadeTheOutcomesIsFoundAgain() {
    Calibration made = new Calibration(20, -22);
    Random random = new Random(3);
    List<Outcome> outcomes =
        random
            .doubles(20_000, 0.8, 1.4)
            .mapToObj(score -> new Outcome(score, random.nextDouble() < made.probability(score)))
            .toList();

    Calibration found = Calibration.fit(outcomes);

    assertThat(found.slope()).isCloseTo(20, within(1.5));
    assertThat(found.probability(1.1)).isCloseTo(0.5, within(0.03));
  }

  @Test
  void whatAlwaysWentOneWayStaysFinite() {
    List<Outcome> right =
        DoubleStream.of(0.9, 1, 1.1).mapToObj(it -> new Outcome(it, true)).toList();
    List<Outcome> alike = Collections.nCopies(10, new Outcome(1, false));
    List<Outcome> parted = List.of(new Outcome(0.5, false), new Outcome(1, true));

    assertThat(Calibration.fit(right).probability(1)).isBetween(0.6, 1.0);
    assertThat(Calibration.fit(alike).probability(1)).isBetween(0.0, 0.2);
    assertThat(Calibration.fit(parted).probability(1)).isBetween(0.5, 1.0);
  }

  @Test
  void aCurveThroughTwoPointsHasThem() {
    Calibration curve = Calibration.through(0.4, 0.75);

    assertThat(curve.probability(0.4)).isCloseTo(0.3, within(1e-9));
    assertThat(curve.probability(0.75)).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void theBackgroundIsSomeHundredTextsAndNoTwoAreTheSame() {
    assertThat(Background.texts())
        .hasSizeGreaterThan(300)
        .doesNotHaveDuplicates()
        .allMatch(text -> !text.isBlank() && text.length() <= 280);
  }
}
