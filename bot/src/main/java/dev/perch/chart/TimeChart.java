package dev.perch.chart;

import java.awt.Color;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines over time, in UTC.
 *
 * @param title above it
 * @param y what is counted
 * @param times in order; one or more
 * @param lines at most three
 */
public record TimeChart(String title, String y, List<Instant> times, List<Line> lines) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;

  public TimeChart {
    times = List.copyOf(times);
    lines = List.copyOf(lines);
  }

  /**
   * One of its lines.
   *
   * @param values one for each of the times
   */
  public record Line(String name, List<Integer> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /** As a PNG; nothing where this machine cannot draw, as one without fonts. */
  public Optional<byte[]> png() {
    return Png.of(this::drawn);
  }

  private XYChart drawn() {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).yAxisTitle(y).build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setDatePattern("d MMM HH:mm").setTimezone(TimeZone.getTimeZone("UTC"));
    chart.getStyler().setChartBackgroundColor(Color.WHITE).setAntiAlias(true);
    chart.getStyler().setSeriesColors(Png.COLOURS.toArray(Color[]::new));
    chart.getStyler().setYAxisMin(0.0);
    List<Date> dates = times.stream().map(Date::from).toList();
    lines.forEach(
        line -> chart.addSeries(line.name(), dates, line.values()).setMarker(SeriesMarkers.NONE));
    return chart;
  }
}
