package dev.perch.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Bars beside each other, or on top of each other.
 *
 * @param title above it
 * @param y what is counted
 * @param names below the bars; one or more, no two the same
 * @param bars at most three
 * @param stacked whether what stands above a name is one bar
 */
public record BarChart(
    String title, String y, List<String> names, List<Bars> bars, boolean stacked) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final double GAP = 0.3;

  public BarChart {
    names = List.copyOf(names);
    bars = List.copyOf(bars);
  }

  /**
   * One colour of them.
   *
   * @param values one for each of the names
   */
  public record Bars(String name, List<Integer> values) {
    public Bars {
      values = List.copyOf(values);
    }
  }

  /** As a PNG; nothing where this machine cannot draw, as one without fonts. */
  public Optional<byte[]> png() {
    return Png.of(this::drawn);
  }

  private CategoryChart drawn() {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).yAxisTitle(y).build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE).setAntiAlias(true);
    chart.getStyler().setSeriesColors(Png.COLOURS.toArray(Color[]::new));
    chart.getStyler().setYAxisMin(0.0).setYAxisDecimalPattern("#");
    chart.getStyler().setAvailableSpaceFill(1 - GAP);
    chart.getStyler().setStacked(stacked);
    bars.forEach(one -> chart.addSeries(one.name(), names, one.values()));
    return chart;
  }
}
