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
   * @param typical the number by which one desk is compared to another, less being better: a
   *     median, as the last percents of a shared machine are chance
   * @param tail its p99; NaN where it has none
   * @param goal the goal, in words
   * @param met whether it is
   * @param beside the same done barely
   */
  record Row(
      String work,
      String figure,
      double typical,
      double tail,
      String goal,
      boolean met,
      Beside beside) {
    Row(String work, String figure, double typical, String goal, boolean met, Beside beside) {
      this(work, figure, typical, Double.NaN, goal, met, beside);
    }

    Row(
        String work,
        String figure,
        Latencies.Figures figures,
        String goal,
        boolean met,
        Beside beside) {
      this(work, figure, figures.p50(), figures.p99(), goal, met, beside);
    }

    /** How many times slower the other is. */
    double slowerBy(Row other) {
      return other.typical / typical;
    }

    /** How many times slower the other's last percent is; NaN where there is none. */
    double tailSlowerBy(Row other) {
      return other.tail / tail;
    }

    /** How many times the bare figure; NaN where there is none. */
    double ratio() {
      return typical / beside.typical();
    }
  }

  /** The bare figure beside a row. */
  record Beside(String words, double typical) {
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

  static void print(Row row) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %-34s %-26s %-7s %-44s %s%n",
        row.work(),
        row.figure(),
        row.goal(),
        row.met() ? "met" : "NOT MET",
        row.beside().words(),
        Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.1f", row.ratio()));
  }
}
