package dev.perch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.perch.chart.BarChart.Bars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarChartTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void barsArePicturesBesideEachOtherAndOnTopOfEachOther(boolean stacked) throws IOException {
    BarChart chart =
        new BarChart(
            "Tickets by day",
            "tickets",
            List.of("Mon 2", "Tue 3"),
            List.of(new Bars("too late", List.of(2, 0)), new Bars("in time", List.of(31, 7))),
            stacked);

    Optional<byte[]> png = chart.png();

    assumeThat(png).as("this machine has fonts").isPresent();
    assertThat(ImageIO.read(new ByteArrayInputStream(png.orElseThrow())).getWidth()).isEqualTo(900);
  }

  @Test
  void aWeekInWhichNothingHappenedCanBeDrawnAsWell() {
    BarChart chart =
        new BarChart(
            "Tickets", "tickets", List.of("Mon"), List.of(new Bars("a", List.of(0))), true);

    assumeThat(chart.png()).as("this machine has fonts").isPresent();
  }
}
