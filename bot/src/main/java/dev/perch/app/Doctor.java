package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.config.Settings;
import dev.perch.doctor.Check;
import dev.perch.doctor.Checks;
import dev.perch.doctor.Checkup;
import dev.perch.doctor.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Looks over all that Perch needs, tells it a line each, and goes on whatever fails.
 *
 * @param environment variables that are laid over the settings file
 * @param clock what time it is here
 * @param post whether to try a greeting in each channel, which is deleted at once
 * @param limit what one check may take
 */
record Doctor(Map<String, String> environment, Clock clock, boolean post, Duration limit) {
  /** Nothing failed; there may be warnings. */
  static final int WELL = 0;

  /** Something failed. */
  static final int ILL = 1;

  /** The settings cannot be read, so nothing was looked at. */
  static final int BAD_SETTINGS = 2;

  /**
   * Looks, and tells.
   *
   * @return the exit code: {@link #WELL}, {@link #ILL} or {@link #BAD_SETTINGS}
   */
  int examine(Path settings, DoctorReport report) throws InterruptedException {
    Libraries.hush();
    Building building;
    try {
      building = Settings.read(settings, environment, Building.class);
    } catch (InvalidSettings e) {
      report.unreadable(e);
      return BAD_SETTINGS;
    }
    try (Checkup checkup = new Checkup(limit)) {
      for (Checks checks : of(building)) {
        report.add(checks.part(), checkup.of(checks));
      }
    }
    return report.end(post) ? WELL : ILL;
  }

  private List<Checks> of(Building building) {
    return List.of(
        Checks.of("This machine", List.of(Check.of("java", Doctor::java))),
        Checks.of("Settings", building.x().plausibility()),
        building.redis().checks(building.desk()),
        building.slack().checks(building.roles(), building.roleNames(), clock, post),
        building.x().checks(clock),
        building.knowledge().checks(clock));
  }

  private static List<Finding> java() {
    int feature = Runtime.version().feature();
    String found = "It is Java %s.".formatted(Runtime.version());
    return List.of(
        feature >= 25
            ? Finding.ok("java", found)
            : Finding.failed("java", found, "Perch needs 25 or later."));
  }
}
