package dev.perch.redis;

import dev.perch.desk.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.RedisExecProvider;

/**
 * A real Redis in a folder of its own, as a child process: for one machine, with nothing to
 * install.
 *
 * <p>The child outlives a killed bot, and two on one folder would ruin its file. So port and pid
 * stand in the folder: a bot that finds it alive uses it, one that finds it dead starts it, one
 * that sees it die starts it again. Every write is on the disk before it is answered ({@code
 * appendfsync always}).
 */
final class EmbeddedRedis implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

  /** The file {@code process}: pid and port. */
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}) ([0-9]{1,5})");

  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 5_000;

  private static final JedisClientConfig QUICK =
      DefaultJedisClientConfig.builder().autoNegotiateProtocol(false).timeoutMillis(1_000).build();

  private final Path folder;
  private final int port;
  private volatile ProcessHandle process;
  private volatile boolean closing;

  private EmbeddedRedis(Path folder, int port, ProcessHandle process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * The Redis of that folder, running.
   *
   * @throws Unavailable if it cannot be started, with the reason
   */
  static EmbeddedRedis in(Path folder) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        EmbeddedRedis redis = foundOrStarted(folder);
        redis.watch();
        return redis;
      }
    } catch (IOException e) {
      throw new Unavailable(
          "The folder " + folder + " for the embedded Redis cannot be used: " + e, e);
    }
  }

  int port() {
    return port;
  }

  private static EmbeddedRedis foundOrStarted(Path folder) throws IOException {
    Optional<EmbeddedRedis> alive = alive(folder);
    if (alive.isPresent()) {
      log.info("The embedded Redis in {} is running already; using it.", folder);
      return alive.get();
    }
    int port = freePort();
    return new EmbeddedRedis(folder, port, start(folder, port));
  }

  private static Optional<EmbeddedRedis> alive(Path folder) throws IOException {
    Path file = folder.resolve("process");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(Files.readString(file).strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    long pid = Long.parseLong(written.group(1));
    int port = Integer.parseInt(written.group(2));
    Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (handle.isEmpty() || !answers(handle.get(), port)) {
      return Optional.empty();
    }
    return Optional.of(new EmbeddedRedis(folder, port, handle.get()));
  }

  private static ProcessHandle start(Path folder, int port) throws IOException {
    Process child =
        new ProcessBuilder(
                List.of(
                    RedisExecProvider.defaultProvider().get().getAbsolutePath(),
                    "--port",
                    Integer.toString(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    folder.toAbsolutePath().toString(),
                    "--appendonly",
                    "yes",
                    "--appendfsync",
                    "always",
                    "--save",
                    "",
                    "--maxmemory-policy",
                    "noeviction"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(folder.resolve("redis.log").toFile()))
            .start();
    Files.writeString(folder.resolve("process"), child.pid() + " " + port);
    if (!answers(child.toHandle(), port)) {
      child.destroyForcibly();
      throw new Unavailable(
          "The embedded Redis did not start; what it said is in " + folder.resolve("redis.log"));
    }
    return child.toHandle();
  }

  /**
   * Whether that process, and no other that has its port by now, answers as Redis; waits while it
   * loads.
   */
  private static boolean answers(ProcessHandle process, int port) {
    long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Jedis jedis = new Jedis(new HostAndPort("127.0.0.1", port), QUICK)) {
        String server = jedis.info("server");
        jedis.ping();
        return server.lines().anyMatch(("process_id:" + process.pid())::equals);
      } catch (JedisException notYet) {
        pause(20);
      }
    }
    return false;
  }

  private void watch() {
    Thread.ofVirtual()
        .name("embedded-redis")
        .start(() -> {
          while (!closing) {
            process.onExit().join();
            revive();
          }
        });
  }

  private void revive() {
    for (long wait = FIRST_PAUSE_MS; !closing; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        log.warn("The embedded Redis died; starting it again.");
        process = start(folder, port);
        return;
      } catch (IOException | RuntimeException e) {
        log.error("The embedded Redis in {} does not start: {}", folder, e.getMessage());
        pause(wait);
      }
    }
  }

  /** Stops the child; all that it acknowledged is on the disk. */
  @Override
  public void close() {
    closing = true;
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
      Files.deleteIfExists(folder.resolve("process"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn("The embedded Redis did not stop in time: {}", e.toString());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for Redis", e);
    }
  }
}
