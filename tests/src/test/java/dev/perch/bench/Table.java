package dev.perch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each, as it is printed. */
final class Table {
  private final List<Row> rows = new ArrayList<>();

  /**
   * One line.
   *
   * @param work what was done
   * @param figure how fast, in words
   * @param value the number that the goal is about
   * @param goal the goal, in words
   * @param met whether it is
   * @param beside the same done barely, in words
   * @param ratio how many times the bare one's; NaN where there is none
   * @param lessIsBetter whether the goal is an upper bound
   */
  record Row(
      String work,
      String figure,
      double value,
      String goal,
      boolean met,
      String beside,
      double ratio,
      boolean lessIsBetter) {

    /** How many times slower the other is. */
    double slowerBy(Row other) {
      return lessIsBetter ? other.value / value : value / other.value;
    }

    /** A figure that must not be above its goal. */
    static Row atMost(
        String work, String figure, double value, double most, String goal, Beside beside) {
      return new Row(
          work, figure, value, goal, value <= most, beside.words(), value / beside.value(), true);
    }

    /** A figure that must not be below its goal. */
    static Row atLeast(
        String work, String figure, double value, double least, String goal, Beside beside) {
      return new Row(
          work, figure, value, goal, value >= least, beside.words(), value / beside.value(), false);
    }
  }

  /** The bare figure beside a row. */
  record Beside(String words, double value) {
    static final Beside NOTHING = new Beside("", Double.NaN);
  }

  void add(Row row) {
    rows.add(row);
    print(row);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  void print(String title) {
    System.out.printf("%n%s%n", title);
    System.out.printf(
        "%-44s %-34s %-26s %-7s %-44s %s%n", "work", "figure", "goal", "", "beside it", "ratio");
    rows.forEach(Table::print);
    System.out.println();
  }

  private static void print(Row row) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %-34s %-26s %-7s %-44s %s%n",
        row.work(),
        row.figure(),
        row.goal(),
        row.met() ? "met" : "NOT MET",
        row.beside(),
        Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.1f", row.ratio()));
  }
}
