package dev.perch.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code perch doctor}: whether all that Perch needs is as it should be. */
@Command(
    name = "doctor",
    description = "Looks over all that Perch needs, and tells a line each, with what to do.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing failed; there may be warnings.",
      "1:Something failed.",
      "2:The settings cannot be read, so nothing was looked at."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class DoctorCommand implements Callable<Integer> {
  /** More than the slowest check takes: starting an embedded Redis. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Spec private CommandSpec spec;

  @Option(
      names = {"-c", "--config"},
      defaultValue = "${env:PERCH_CONFIG:-perch.yaml}",
      description = "The settings file (default: perch.yaml).")
  private Path config;

  @Option(
      names = "--post",
      description = "Tries a greeting in each Slack channel, and deletes it at once.")
  private boolean post;

  @Option(names = "--json", description = "Tells it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    var command = spec.commandLine();
    return new Doctor(System.getenv(), Clock.systemUTC(), post, LIMIT)
        .examine(config, new DoctorReport(command.getOut(), command.getErr(), json));
  }
}
