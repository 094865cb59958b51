package dev.perch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TimeChartTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void aChartIsAPictureWhereTheMachineCanDraw() throws IOException {
    TimeChart chart =
        new TimeChart(
            "Each ten minutes",
            "how many",
            List.of(AT, AT.plusSeconds(600), AT.plusSeconds(1_200)),
            List.of(
                new TimeChart.Line("customers", List.of(2, 40, 7)),
                new TimeChart.Line("replies", List.of(0, 5, 30))));

    Optional<byte[]> png = chart.png();

    assumeThat(png).as("this machine has fonts").isPresent();
    assertThat(ImageIO.read(new ByteArrayInputStream(png.orElseThrow())).getWidth()).isEqualTo(900);
  }
}
