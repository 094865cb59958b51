package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis in a folder of its own, as a child process: for one machine, with nothing to
 * install.
 *
 * <p>The child outlives a killed bot, so {@link RedisProcess} says in the folder where it is: a bot
 * that finds it alive uses it, one that finds it dead starts it, one that sees it die starts it
 * again. Two bots may share a folder, as when one takes over from the other: the one that closes
 * stops the Redis, and the other, which sees it die, starts it again at once. Every write is on the
 * disk before it is answered ({@code appendfsync always}).
 */
final class EmbeddedRedis implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Path folder;
  private final Duration patience;
  private final Thread watch =
      Thread.ofPlatform().daemon().name("embedded-redis").unstarted(this::watch);
  private volatile RedisProcess running;
  private volatile boolean closing;

  private EmbeddedRedis(Path folder, Duration patience, RedisProcess running) {
    this.folder = folder;
    this.patience = patience;
    this.running = running;
  }

  /**
   * The Redis of that folder, running.
   *
   * @throws Unavailable if it cannot be started, with the reason
   */
  static EmbeddedRedis in(Path folder) {
    return in(folder, PATIENCE);
  }

  /** The same, for one that may be silent only so long. */
  static EmbeddedRedis in(Path folder, Duration patience) {
    try {
      Files.createDirectories(folder);
      keepToOurselves(folder);
      try (FolderLock _ = FolderLock.of(folder)) {
        EmbeddedRedis redis =
            new EmbeddedRedis(folder, patience, RedisProcess.of(folder, patience, 0));
        redis.watch.start();
        return redis;
      }
    } catch (IOException e) {
      throw new Unavailable(
          "The embedded Redis cannot use the folder %s (%s). Is redis.folder right, and may Perch write there?"
              .formatted(folder, e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Redis", e);
    }
  }

  /** What customers wrote is nobody else's on this machine to read. */
  private static void keepToOurselves(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Where it is now; it keeps its port when it is started again, unless another program has it. */
  int port() {
    return running.port();
  }

  private void watch() {
    Duration pause = Duration.ZERO;
    try {
      while (!closing) {
        long since = System.nanoTime();
        running.handle().onExit().get();
        pause = pauseAfter(pause, Duration.ofNanos(System.nanoTime() - since));
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        revive();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a process ends without a result", impossible);
    }
  }

  /** At once after a good while; longer and longer for one that dies again and again. */
  static Duration pauseAfter(Duration last, Duration lived) {
    if (lived.compareTo(LONGEST_PAUSE) > 0) {
      return Duration.ZERO;
    }
    Duration next = last.isZero() ? FIRST_PAUSE : last.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }

  private void revive() throws InterruptedException {
    try (FolderLock _ = FolderLock.of(folder)) {
      if (!closing) {
        log.warn("The embedded Redis in {} died; starting it again.", folder);
        running = RedisProcess.of(folder, patience, running.port());
      }
    } catch (IOException | Unavailable e) {
      if (!closing) {
        log.error("The embedded Redis in {} does not start: {}", folder, e.getMessage());
      }
    }
  }

  /** Stops it; all that it acknowledged is on the disk. */
  @Override
  public void close() {
    closing = true;
    watch.interrupt();
    try {
      watch.join();
      try (FolderLock _ = FolderLock.of(folder)) {
        running.stop(folder);
      }
    } catch (IOException e) {
      log.warn("The embedded Redis in {} did not close cleanly: {}", folder, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
