package dev.perch.app;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.slack.Feature;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Both emulators with limits on, settings that fit them, and somebody between who can change what
 * they answer.
 */
final class DoctorScene implements AutoCloseable {
  final World world = World.start();
  final Between slack;
  final Between x;
  final Map<String, String> environment;
  private final Path settings;

  /** What the doctor said. */
  record Said(int code, String text) {
    /** The line about something. */
    String about(String about) {
      return text.lines()
          .filter(line -> line.contains(" " + about + ": "))
          .reduce((one, other) -> one + "\n" + other)
          .orElse("nothing about " + about + " in\n" + text);
    }
  }

  DoctorScene(Path folder, String redis) throws Exception {
    slack = Between.before(world.slack().apiUrl());
    x = Between.before(world.x().apiUrl());
    BotSettings written =
        BotSettings.write(
            folder, world, new BotSettings.Choice("doctor", redis, Sandbox.faq(), "3200ms", false));
    settings = written.file();
    environment = new HashMap<>(written.environment());
    environment.put("PERCH_SLACK_API_URL", slack.url() + "/api/");
    environment.put("PERCH_X_API_URL", x.url());
    slack.header("x-oauth-scopes", String.join(",", Feature.scopes(Feature.all())));
  }

  /** The values that must never be read on a screen. */
  Collection<String> secrets() {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().matches(".*(TOKEN|SECRET|KEY)"))
        .map(Map.Entry::getValue)
        .toList();
  }

  Said look() throws InterruptedException {
    return look(Clock.systemUTC(), List.of());
  }

  Said look(Clock clock, List<String> options) throws InterruptedException {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    int code =
        new Doctor(environment, clock, options.contains("--post"), Duration.ofSeconds(30))
            .examine(settings, new DoctorReport(printer, printer, options.contains("--json")));
    return new Said(code, out.toString());
  }

  @Override
  public void close() {
    slack.close();
    x.close();
    world.close();
  }
}
