package dev.perch.app;

import com.google.gson.GsonBuilder;
import dev.perch.config.InvalidSettings;
import dev.perch.doctor.Finding;
import dev.perch.doctor.Finding.State;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What the doctor tells: a line each as it is found, for people; or all at the end, as JSON. */
final class DoctorReport {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final List<Line> lines = new ArrayList<>();

  DoctorReport(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** One finding, as scripts read it. */
  record Line(String part, String state, String about, String found, String remedy) {
    static Line of(String part, Finding finding) {
      return new Line(
          part, finding.state().word(), finding.about(), finding.found(), finding.remedy());
    }
  }

  /** All of it, as scripts read it. */
  record Whole(boolean ok, List<Line> findings) {}

  void unreadable(InvalidSettings e) {
    if (json) {
      e.problems()
          .forEach(
              problem -> lines.add(Line.of("Settings", Finding.failed("settings", problem, ""))));
      printJson(false);
    } else {
      err.println(e.getMessage());
      err.println("Nothing else was looked at. Put that right first.");
    }
  }

  void add(String part, List<Finding> findings) {
    findings.forEach(finding -> lines.add(Line.of(part, finding)));
    if (!json) {
      out.println(part);
      findings.forEach(finding ->
          out.printf("  %-8s %s: %s%n", finding.state().word(), finding.about(), finding.words()));
      out.flush();
    }
  }

  /** The last word; whether nothing failed. */
  boolean end(boolean posted) {
    long failed = count(State.FAILED);
    long warnings = count(State.WARNING);
    if (json) {
      printJson(failed == 0);
    } else {
      out.println();
      out.println(
          failed > 0
              ? "%d failed, %d to think about. Put right what failed, and look again: perch doctor"
                  .formatted(failed, warnings)
              : warnings > 0
                  ? "Nothing failed, %d to think about. Next: perch run".formatted(warnings)
                  : "All is well. Next: perch run");
      out.println(
          posted
              ? "On X nothing was posted: the doctor never does."
              : "Nothing was posted. With --post a greeting is tried in each Slack channel, and deleted at once; on X nothing is ever posted.");
    }
    return failed == 0;
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.state().equals(state.word())).count();
  }

  private void printJson(boolean ok) {
    out.println(
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(new Whole(ok, List.copyOf(lines))));
  }
}
