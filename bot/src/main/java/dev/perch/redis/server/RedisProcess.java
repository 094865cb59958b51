package dev.perch.redis.server;

import dev.perch.desk.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Redis that works in a folder. Two on one folder would ruin its file, so whoever calls holds
 * the {@link FolderLock}; and a new one takes the port of the last where it can, for then a second,
 * started by mistake, ends before it reads a byte.
 *
 * <p>The file {@code process} says where it is: pid (0 while it is being started) and port.
 */
record RedisProcess(ProcessHandle handle, int port) {
  private static final Logger log = LoggerFactory.getLogger(RedisProcess.class);
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}) ([0-9]{1,5})");
  private static final long STOPS_WITHIN_SECONDS = 5;

  /**
   * The one that runs, or else a new one.
   *
   * @param patience how long one may be silent; one that loads its file says so, and may take as
   *     long as it needs
   * @param lastPort where the last one stood, if the file does not say so; 0 if nobody knows
   */
  static RedisProcess of(Path folder, Duration patience, int lastPort)
      throws IOException, InterruptedException {
    Optional<RedisProcess> running = find(folder, patience);
    if (running.isPresent()) {
      log.info("The embedded Redis in {} is running already; using it.", folder);
      return running.get();
    }
    int port = written(folder).map(Written::port).orElse(lastPort);
    return start(folder, patience, FreePort.is(port) ? port : FreePort.any());
  }

  /** The port of the one that runs in a folder, if one does. */
  static OptionalInt running(Path folder) {
    try {
      return find(folder, Duration.ofSeconds(5)).stream().mapToInt(RedisProcess::port).findFirst();
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  private static Optional<RedisProcess> find(Path folder, Duration patience)
      throws IOException, InterruptedException {
    Optional<Written> written = written(folder);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    int port = written.get().port();
    Optional<ProcessHandle> process =
        ProcessHandle.of(written.get().pid()).filter(handle -> worksIn(folder, handle));
    Optional<ProcessHandle> serving =
        RedisAnswer.await(
            folder, port, patience, () -> process.map(ProcessHandle::isAlive).orElse(false));
    if (serving.isPresent()) {
      return Optional.of(new RedisProcess(serving.get(), port));
    }
    if (process.isPresent() && process.get().isAlive()) {
      throw new Unavailable(
          "The embedded Redis in %s runs, as process %d, but does not answer. A second one would ruin its file. End that process, or wait until it answers."
              .formatted(folder, process.get().pid()));
    }
    return Optional.empty();
  }

  /** Numbers of processes come round again: whether that one is a Redis, and this folder's. */
  private static boolean worksIn(Path folder, ProcessHandle process) {
    boolean redis = process.info().command().orElse("").contains("redis-server");
    Path workplace = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return redis && (!Files.exists(workplace) || Files.isSameFile(workplace, folder));
    } catch (IOException gone) {
      return false;
    }
  }

  /** A new one at that port; at another, where a program took that one since it was looked at. */
  static RedisProcess start(Path folder, Duration patience, int port)
      throws IOException, InterruptedException {
    Optional<RedisProcess> started = startAt(folder, patience, port);
    if (started.isEmpty() && !FreePort.is(port)) {
      started = startAt(folder, patience, FreePort.any());
    }
    return started.orElseThrow(() -> didNotStart(folder));
  }

  private static Unavailable didNotStart(Path folder) {
    return new Unavailable(
        "The embedded Redis did not start; what it said is in " + folder.resolve("redis.log"));
  }

  /** One that does not come to serve has ended when this returns. */
  private static Optional<RedisProcess> startAt(Path folder, Duration patience, int port)
      throws IOException, InterruptedException {
    write(folder, 0, port);
    Process child =
        new ProcessBuilder(command(folder, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
            .start();
    boolean started = false;
    try {
      write(folder, child.pid(), port);
      Optional<ProcessHandle> serving = RedisAnswer.await(folder, port, patience, child::isAlive);
      if (serving.isPresent()) {
        started = serving.get().pid() == child.pid();
        write(folder, serving.get().pid(), port);
        return Optional.of(new RedisProcess(serving.get(), port));
      }
    } finally {
      if (!started) {
        child.destroyForcibly();
      }
    }
    if (!child.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      throw didNotStart(folder);
    }
    return Optional.empty();
  }

  private static List<String> command(Path folder, int port) throws IOException {
    // Ctrl-C reaches the whole process group, and Redis must outlive what the bot has begun. It
    // becomes Redis itself, so the number of the process stays.
    Path ownSession = Path.of("/usr/bin/setsid");
    return Stream.concat(
            Files.isExecutable(ownSession) ? Stream.of(ownSession.toString()) : Stream.empty(),
            Stream.of(
                RedisProgram.path().toString(),
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
        .toList();
  }

  /** Ends it; all that it acknowledged is on the disk. */
  void stop(Path folder) throws IOException, InterruptedException {
    handle.destroy();
    try {
      handle.onExit().get(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
      Files.deleteIfExists(folder.resolve("process"));
    } catch (ExecutionException | TimeoutException e) {
      log.warn("The embedded Redis in {} did not stop in time; it is ended.", folder);
      handle.destroyForcibly();
    }
  }

  private record Written(long pid, int port) {}

  private static Optional<Written> written(Path folder) throws IOException {
    Path file = folder.resolve("process");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    return written.matches()
        ? Optional.of(
            new Written(Long.parseLong(written.group(1)), Integer.parseInt(written.group(2))))
        : Optional.empty();
  }

  private static void write(Path folder, long pid, int port) throws IOException {
    Files.writeString(folder.resolve("process"), pid + " " + port);
  }
}
