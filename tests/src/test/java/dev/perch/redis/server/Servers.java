package dev.perch.redis.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisExecProvider;

/** Redis servers as tests handle them: by process and by port. */
final class Servers {
  private Servers() {}

  /** A connection to a server on this machine, to be closed. */
  static Jedis at(int port) {
    return new Jedis("127.0.0.1", port);
  }

  /** The process that answers there. */
  static ProcessHandle process(int port) {
    try (Jedis redis = at(port)) {
      String pid =
          redis
              .info("server")
              .lines()
              .filter(line -> line.startsWith("process_id:"))
              .findFirst()
              .orElseThrow()
              .substring("process_id:".length());
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
  }

  /** As {@code kill -9}, and waits until it is gone. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Sends a signal: STOP freezes a process, CONT lets it go on. */
  static void signal(String name, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** A server started by hand. */
  static Process start(Path folder, String... options) throws IOException {
    String program = RedisExecProvider.defaultProvider().get().getAbsolutePath();
    List<String> command =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    program, "--bind", "127.0.0.1", "--dir", folder.toAbsolutePath().toString()),
                List.of(options).stream())
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("by-hand.log").toFile())
        .start();
  }

  static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
