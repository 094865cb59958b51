package dev.perch.sandbox;

import dev.perch.app.Bot;
import dev.perch.sandbox.slack.workspace.SlackApp;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Perch on this machine, with nothing installed: both services emulated, a Redis of its own, the
 * real bot, and a feed of tweets. What {@code mvn -Psandbox} runs; with {@code -Dsandbox.bot=none}
 * the two services alone, for a bot that a person connects.
 */
public final class Sandbox implements AutoCloseable {
  private static final int PORT = 8888;
  private static final int BAD_OPTION = 2;

  /** Quick enough to watch; the emulated X counts it as the real one would. */
  private static final String POLL = "3200ms";

  private final World world;
  private final Feed feed;
  private final Control control;
  private volatile boolean started;
  private final @Nullable Bot bot;

  private Sandbox(int port, Path data, boolean alone, SlackApp app)
      throws IOException, InterruptedException {
    world = World.start(true, app);
    feed = new Feed(world.x());
    control = Control.open(port, world, feed, () -> started);
    Leftovers.clear(data);
    bot = alone ? null : bot(data);
  }

  private Bot bot(Path data) throws IOException, InterruptedException {
    BotSettings settings =
        BotSettings.write(
            data,
            world,
            new BotSettings.Choice("sandbox", "embedded", faq(), POLL, false)
                .withModel()
                .holding("10s"));
    return Bot.start(settings.file(), settings.environment(), Clock.systemUTC());
  }

  /** What cannot be read is told in a line, before anything is started. */
  private static SlackApp app() {
    try {
      return ManifestFile.app(
          System.getProperty("sandbox.manifest", ""),
          Path.of(System.getProperty("sandbox.called-in", "")));
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(BAD_OPTION);
      throw unusable;
    }
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.getInteger("sandbox.port", PORT);
    boolean alone = System.getProperty("sandbox.bot", "").equals("none");
    Path data = Path.of(System.getProperty("sandbox.data", "target/sandbox"), "" + port);
    Sandbox sandbox = open(port, data, alone, app());
    CountDownLatch stop = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  stop.countDown();
                },
                "stop"));
    endWithMaven();
    if (alone) {
      sandbox.started = true;
      System.out.print(Connecting.words(sandbox.world, port));
    } else {
      new Opening(sandbox.world).play();
      sandbox.started = true;
      sandbox.greet(port);
      sandbox.feed.start(Feed.SPEED);
    }
    stop.await();
  }

  private static Sandbox open(int port, Path data, boolean alone, SlackApp app)
      throws IOException, InterruptedException {
    try {
      return new Sandbox(port, data, alone, app);
    } catch (JavalinBindException taken) {
      System.err.printf(
          "Port %d is taken, perhaps by another sandbox. Stop that, or choose another port: mvn -q -Psandbox -Dsandbox.port=%d%n",
          port, port + 1);
      System.exit(1);
      throw taken;
    }
  }

  /** Maven started us; where it is killed, nobody else would stop us. */
  private static void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven ->
            Thread.ofPlatform()
                .daemon()
                .start(() -> {
                  maven.onExit().join();
                  System.exit(0);
                }));
  }

  private void greet(int port) {
    System.out.printf(
        """

        Perch is at work, between an emulated Slack and an emulated X.

          the page         http://localhost:%d/
          remote control   http://localhost:%d/control/health
          Slack's Web API  %s
          X's API          %s

        Tweets are coming in. Ctrl-C ends it.
        %n\
        """,
        port, port, world.slack().apiUrl(), world.x().apiUrl());
  }

  /** The folder with the brand's FAQ files. */
  public static Path faq() {
    URL folder = Objects.requireNonNull(Sandbox.class.getResource("/sandbox/faq"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the sandbox's FAQ files are not where they should be", e);
    }
  }

  @Override
  public void close() {
    try {
      feed.close();
      if (bot != null) {
        bot.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      control.close();
      world.close();
    }
  }
}
