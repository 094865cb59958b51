package dev.perch.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an earlier sandbox left behind when it was killed: its Redis, which outlives it, and its
 * folder. The emulators remember nothing, so a new sandbox begins from nothing too.
 */
final class Leftovers {
  private Leftovers() {}

  static void clear(Path folder) throws IOException {
    Path process = folder.resolve("redis").resolve("process");
    if (Files.exists(process)) {
      stop(Files.readString(process).strip().split(" ", 2)[0]);
    }
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : inside) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private static void stop(String pid) {
    if (!pid.matches("[0-9]{1,9}")) {
      return;
    }
    ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> process.info().command().orElse("").contains("redis-server"))
        .ifPresent(redis -> {
          redis.destroy();
          redis.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(late -> redis).join();
        });
  }
}
