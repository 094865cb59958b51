package dev.perch.redis.server;

import dev.perch.desk.DeskName;
import dev.perch.desk.Unavailable;
import dev.perch.doctor.Check;
import dev.perch.doctor.Checks;
import dev.perch.doctor.Finding;
import dev.perch.redis.line.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the doctor looks at in Redis. The embedded one is left alone, whether it runs or not: that
 * it would run is tried in a folder that goes away again.
 */
public record RedisChecks(RedisUrl url, Path folder, DeskName desk, Path archive) {
  /** The folder, and Redis itself with whether it belongs to the desk's archive. */
  public Checks all() {
    return Checks.of(
        "Redis",
        List.of(
            Check.of("redis.folder", () -> List.of(writable())),
            Check.of("redis.url", url.embedded() ? this::trial : this::elsewhere)));
  }

  private Finding writable() {
    String about = "redis.folder";
    Path place = folder.toAbsolutePath();
    if (Files.exists(place) && !Files.isDirectory(place)) {
      return Finding.failed(about, place + " is a file.", "Name a folder.");
    }
    Path there = place;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isWritable(there)) {
      return Finding.failed(
          about,
          "Perch may not write to %s.".formatted(place),
          "Give the user who runs Perch the right to, or name another folder.");
    }
    return Finding.ok(
        about,
        there.equals(place)
            ? "%s is there and may be written to.".formatted(place)
            : "%s will be made when Perch runs.".formatted(place));
  }

  private List<Finding> trial() throws IOException {
    Path away = Files.createTempDirectory("perch-doctor");
    try (RedisConnection trial = RedisConnection.to(url, away)) {
      return RedisSettings.of(trial.line());
    } catch (Unavailable e) {
      return List.of(
          Finding.failed(
              "redis.url",
              "The embedded Redis does not start on this machine.",
              "It needs Linux (x64, arm64) or macOS, and a temporary folder that programs may run from. Or name a Redis of yours."));
    } finally {
      delete(away);
    }
  }

  private Finding pair(Line line) {
    String about = "redis.folder archive";
    return new DeskPair(line, desk, archive)
        .strangers()
        .map(words -> Finding.failed(about, words, ""))
        .orElseGet(() -> Finding.ok(about, "Nothing in it is another desk's."));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private List<Finding> elsewhere() {
    try (RedisConnection connection = RedisConnection.unchecked(url)) {
      List<Finding> findings = new ArrayList<>(RedisSettings.of(connection.line()));
      findings.add(pair(connection.line()));
      return findings;
    } catch (Unavailable e) {
      return List.of(
          Finding.failed(
              "redis.url",
              "Redis at %s: %s".formatted(url, e.getMessage()),
              "Is redis.url right, and may this machine reach it?"));
    }
  }
}
