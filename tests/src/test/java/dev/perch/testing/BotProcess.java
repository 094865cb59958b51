package dev.perch.testing;

import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bot as an operator runs it: {@code perch run} in a process that can be killed. Beside others
 * on the same world, if each has a folder of its own.
 */
public final class BotProcess implements AutoCloseable {
  /** Without the thorough compiler, which would be at work longer than the process. */
  static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  static final String MAIN = "dev.perch.app.Main";

  /** Slack lets an app connect about once a minute, and two bots of one may be started at once. */
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

  private final Path folder;
  private final World world;
  private final String appToken;
  private final BotSettings settings;
  private final BotSettings.Choice choice;
  private final List<String> java;
  private Process process;

  /** When it was told to end, and when it had; both by {@link System#nanoTime}. */
  private long terminated;

  private CompletableFuture<Long> ended = new CompletableFuture<>();

  private BotProcess(
      Path folder,
      World world,
      String appToken,
      BotSettings settings,
      BotSettings.Choice choice,
      List<String> java,
      Process process) {
    this.folder = folder;
    this.world = world;
    this.appToken = appToken;
    this.settings = settings;
    this.choice = choice;
    this.java = java;
    this.process = process;
  }

  /**
   * Starts one, and waits until Slack has its socket or, in HTTP mode, has saved its address.
   *
   * @param folder gets its settings, its log and, if it is to have one of its own, its Redis
   */
  public static BotProcess start(Path folder, World world, BotSettings.Choice choice)
      throws IOException {
    List<String> java = new ArrayList<>(quickly());
    java.add(MAIN);
    return start(folder, world, choice, java);
  }

  /** The same with Java's own arguments as given: flags, and where the bot's classes are. */
  public static BotProcess start(
      Path folder, World world, BotSettings.Choice choice, List<String> java) throws IOException {
    String appToken = world.slack().anotherAppToken();
    BotSettings settings = BotSettings.write(folder, world, choice).withAppToken(appToken);
    Process process = launch(folder, "bot.log", settings, java);
    BotProcess bot = new BotProcess(folder, world, appToken, settings, choice, java, process);
    try {
      bot.awaitSlack();
      return bot;
    } catch (RuntimeException late) {
      bot.process.destroy();
      throw late;
    }
  }

  /** Java's arguments for a bot of the classes that the tests see. */
  public static List<String> onClassPath(List<String> flags) {
    List<String> arguments = new ArrayList<>(flags);
    arguments.addAll(List.of("-cp", classPath(), MAIN));
    return arguments;
  }

  /** Java's arguments, up to the main class, for a process of the tests that is soon at work. */
  public static List<String> quickly() {
    List<String> arguments = new ArrayList<>(QUICK);
    arguments.addAll(ClassArchive.arguments());
    return arguments;
  }

  /** The class path of this JVM. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The {@code java} of this JVM. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Process launch(Path folder, String log, BotSettings settings, List<String> java)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(java);
    command.addAll(List.of("run", "--config", settings.file().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()));
    return builder.start();
  }

  public long pid() {
    return process.pid();
  }

  /** How much of a processor's time it has had so far. */
  public Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The same of the embedded Redis. */
  public Duration redisWorked() throws IOException {
    return ProcessHandle.of(redisProcess(0))
        .flatMap(redis -> redis.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** Signal 9: no hook runs, nothing is flushed. Waits until Slack has noticed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    await().atMost(Duration.ofSeconds(20)).until(() -> !connected());
  }

  /** Where it may be called in HTTP mode. */
  public URI requestUrl() {
    return URI.create("http://127.0.0.1:%d/slack/events".formatted(choice.port()));
  }

  public void startAgain() throws IOException {
    process = launch(folder, "bot.log", settings, java);
    awaitSlack();
  }

  /** SIGTERM: an orderly end, which takes its time. */
  public void terminate() {
    terminated = System.nanoTime();
    ended = process.onExit().thenApply(_ -> System.nanoTime());
    process.destroy();
  }

  /**
   * How a process ended.
   *
   * @param code its exit code
   * @param printed all that it wrote
   */
  public record Ended(int code, String printed) {}

  /** Another on the same folder, started by mistake: how it ends by itself. */
  public Ended another() throws IOException, InterruptedException {
    Process other = launch(folder, "another.log", settings, java);
    try {
      if (!other.waitFor(STARTS_WITHIN)) {
        throw new AssertionError("two bots live on one folder");
      }
      return new Ended(other.exitValue(), Files.readString(folder.resolve("another.log")));
    } finally {
      other.destroyForcibly();
    }
  }

  public boolean hasEnded() {
    return !process.isAlive();
  }

  /** Begins anew, and does not wait until Slack has its socket. */
  public void beginAgain() throws IOException {
    process = launch(folder, "bot.log", settings, java);
  }

  /** Whether the embedded Redis runs; not yet, while what it is is still being written down. */
  public boolean redisRuns() throws IOException {
    Path file = folder.resolve("redis").resolve("process");
    String written = Files.exists(file) ? Files.readString(file).strip() : "";
    return !written.isEmpty()
        && ProcessHandle.of(Long.parseLong(written.split(" ", 2)[0]))
            .map(ProcessHandle::isAlive)
            .orElse(false);
  }

  /** The process has ended within ten seconds of when it was told to. */
  public void awaitEnd() {
    await().atMost(STARTS_WITHIN).until(ended::isDone);
    Duration took = Duration.ofNanos(ended.join() - terminated);
    if (took.compareTo(ENDS_WITHIN) > 0) {
      throw new AssertionError("the bot ended %s after SIGTERM".formatted(took));
    }
  }

  /** Signal 9 to the embedded Redis, whose pid stands in its folder. */
  public void killRedis() throws IOException {
    ProcessHandle redis = ProcessHandle.of(redisProcess(0)).orElseThrow();
    redis.destroyForcibly();
    redis.onExit().join();
  }

  /** The port of the embedded Redis. */
  public int redisPort() throws IOException {
    return (int) redisProcess(1);
  }

  private long redisProcess(int field) throws IOException {
    String[] fields =
        Files.readString(folder.resolve("redis").resolve("process")).strip().split(" ", 2);
    return Long.parseLong(fields[field]);
  }

  private void awaitSlack() {
    await()
        .atMost(STARTS_WITHIN)
        .pollInterval(Duration.ofMillis(5))
        .ignoreExceptionsInstanceOf(SlackError.class)
        .until(() -> choice.http() ? saved() : connected());
  }

  /** Whether Slack has a socket of this one, not of another beside it. */
  private boolean connected() {
    return world.slack().sockets().connected(appToken);
  }

  private boolean saved() throws InterruptedException {
    world.slack().requestUrl(requestUrl());
    return true;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the bot did not end within ten seconds of SIGTERM");
    }
  }
}
