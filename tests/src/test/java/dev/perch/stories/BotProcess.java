package dev.perch.stories;

import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The bot as an operator runs it: {@code perch run}, with an embedded Redis, in a process that can
 * be killed.
 */
final class BotProcess implements AutoCloseable {
  private final Path folder;
  private final World world;
  private final BotSettings settings;
  private final int port;
  private Process process;

  private BotProcess(Path folder, World world, BotSettings settings, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.world = world;
    this.settings = settings;
    this.process = process;
  }

  static BotProcess start(Path folder, World world) throws Exception {
    int port = FreePort.any();
    BotSettings settings =
        BotSettings.write(
            folder,
            world,
            new BotSettings.Choice("killed", "embedded", Sandbox.faq(), "200ms", true)
                .withPort(port));
    BotProcess bot = new BotProcess(folder, world, settings, port, launch(folder, settings));
    bot.awaitConnected();
    return bot;
  }

  private static Process launch(Path folder, BotSettings settings) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "dev.perch.app.Main",
                "run",
                "--config",
                settings.file().toString()));
    builder.environment().putAll(settings.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    return builder.start();
  }

  /** Signal 9: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    await().atMost(Duration.ofSeconds(5)).until(() -> !world.slack().connected());
  }

  void startAgain() throws IOException {
    process = launch(folder, settings);
    awaitConnected();
  }

  /** SIGTERM: an orderly end, which takes its time. */
  void terminate() {
    process.destroy();
  }

  /** The process has ended within ten seconds from now. */
  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new AssertionError("the bot did not end within ten seconds of SIGTERM");
    }
  }

  /** An address of its own port. */
  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Signal 9 to the embedded Redis, whose pid stands in its folder. */
  void killRedis() throws IOException {
    ProcessHandle redis = ProcessHandle.of(redisPid()).orElseThrow();
    redis.destroyForcibly();
    redis.onExit().join();
  }

  private long redisPid() throws IOException {
    return Long.parseLong(
        Files.readString(folder.resolve("redis").resolve("process")).split(" ", 2)[0]);
  }

  private void awaitConnected() {
    await().atMost(Duration.ofSeconds(30)).until(world.slack()::connected);
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the bot did not end within ten seconds of SIGTERM");
    }
  }
}
