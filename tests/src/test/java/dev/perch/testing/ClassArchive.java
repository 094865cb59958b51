package dev.perch.testing;

import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a bot, read and verified once for all JVMs that tests start. Java takes such an
 * archive of jars alone, so the tests' own folders are packed into one. Where Maven has not packed
 * the bot before there is none: it would be old at the next change.
 */
final class ClassArchive {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static @Nullable List<String> arguments;

  private ClassArchive() {}

  /**
   * Our class path as Java's arguments, with its archive where there is one. The first JVM that
   * asks makes it; others that ask meanwhile wait for it.
   */
  static synchronized List<String> arguments() {
    if (arguments == null) {
      arguments = arguments(List.of(BotProcess.classPath().split(File.pathSeparator)));
    }
    return arguments;
  }

  private static List<String> arguments(List<String> classPath) {
    if (classPath.stream().noneMatch(entry -> entry.matches(".*/perch-bot-[^/]*\\.jar"))) {
      return List.of("-cp", BotProcess.classPath());
    }
    try {
      Path folder = Path.of("target", "classes-of-bots", Long.toString(newest(classPath)));
      return inTurn(Files.createDirectories(folder).toAbsolutePath(), classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a bot was started for its classes", e);
    }
  }

  /** When anything on the class path was changed last, in milliseconds. */
  private static long newest(List<String> classPath) throws IOException {
    long newest = 0;
    for (String entry : classPath) {
      try (Stream<Path> files = Files.walk(Path.of(entry))) {
        newest =
            Math.max(newest, files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0));
      }
    }
    return newest;
  }

  private static List<String> inTurn(Path folder, List<String> classPath)
      throws IOException, InterruptedException {
    Path archive = folder.resolve("archive");
    try (FileChannel turn =
            FileChannel.open(
                folder.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = turn.lock()) {
      boolean ready = Files.exists(archive);
      List<String> jars = new ArrayList<>();
      for (String entry : classPath) {
        Path packed = folder.resolve(jars.size() + ".jar");
        boolean jar = entry.endsWith(".jar");
        jars.add(jar ? entry : packed.toString());
        if (!jar && !ready) {
          pack(entry, packed);
        }
      }
      String path = String.join(File.pathSeparator, jars);
      if (!ready) {
        Files.move(made(folder, path), archive);
      }
      return List.of("-XX:SharedArchiveFile=" + archive, "-cp", path);
    }
  }

  private static void pack(String classes, Path jar) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    String[] words = {"--create", "--no-compress", "--file=" + jar, "-C", classes, "."};
    if (tool.run(System.out, System.err, words) != 0) {
      throw new IllegalStateException("no " + jar);
    }
  }

  /** A bot lives from its start to a card; as it ends, Java writes down what it has loaded. */
  private static Path made(Path folder, String jars) throws IOException, InterruptedException {
    Path file = folder.resolve("made");
    try (World world = World.start(false)) {
      BotSettings settings =
          BotSettings.write(
              folder,
              world,
              new BotSettings.Choice("classes", "embedded", Sandbox.faq(), "100ms", true));
      List<String> java = new ArrayList<>(BotProcess.QUICK);
      java.addAll(List.of("-XX:ArchiveClassesAtExit=" + file, "-cp", jars, BotProcess.MAIN));
      Process bot = BotProcess.launch(folder, "bot.log", settings, java);
      try {
        await().atMost(LONGEST).until(() -> !bot.isAlive() || world.met());
        world.x().post("una", "@AcmeCare where is my order?", null);
        await().atMost(LONGEST).until(() -> !bot.isAlive() || hasCard(world));
        bot.destroy();
        if (!bot.waitFor(LONGEST) || !Files.exists(file)) {
          throw new IllegalStateException("no class archive: see " + folder.resolve("bot.log"));
        }
        return file;
      } finally {
        bot.destroyForcibly();
      }
    }
  }

  private static boolean hasCard(World world) {
    return world.slack().people().messages("care", null, null).stream()
        .anyMatch(message -> message.text().contains("where is my order?"));
  }
}
