package dev.perch.bench;

import dev.perch.redis.campaign.EmbargoFigures;
import dev.perch.redis.campaign.PostFigures;
import dev.perch.redis.tickets.ClosedTickets;
import dev.perch.redis.tickets.QueueFigures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures Perch on an empty desk and on a full one, and prints what it found beside the goals. */
public final class Bench {
  private static final double AS_FAST = 1.3;

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Plan plan = Plan.fromProperties();
    clear(plan.folder());
    if (plan.rushAlone()) {
      rush(plan);
    } else {
      all(plan, args);
    }
    System.exit(0);
  }

  private static void rush(Plan plan) throws Exception {
    try (Scene scene = new Scene(plan)) {
      scene.startBot();
      RushFigures rush = RushFigures.of(plan, scene, "a");
      Table.print(rush.toCard(Latencies.Figures.NONE));
      Table.print(rush.toAck(Latencies.Figures.NONE));
      Table.print(DeskFigures.memory(Memory.of(scene.bot().pid())));
    }
  }

  private static void all(Plan plan, String[] args) throws Exception {
    new GuardFigures().measure(false);
    System.out.printf(
        "The bot: java %s%nRedis: embedded, appendfsync always. %d processors.%n",
        String.join(" ", plan.java()).replaceAll("-cp \\S+", "-cp …"),
        Runtime.getRuntime().availableProcessors());
    MoodBench.main(args);
    AlarmFigures.main(args);
    QueueFigures.main(args);
    EmbargoFigures.main(args);
    PostFigures.main(args);
    try (Scene scene = new Scene(plan)) {
      DeskFigures figures = new DeskFigures(plan, scene, "a");
      Table empty = figures.measure();
      Table.Row withModel = figures.memoryWithModel();
      empty.print("An empty desk");
      Table.print(withModel);
      if (plan.closed() > 0) {
        fill(plan, scene);
        Table full = new DeskFigures(plan, scene, "b").measure();
        full.print("A desk with %,d closed tickets".formatted(plan.closed()));
        compare(empty, full);
      }
    }
  }

  private static void fill(Plan plan, Scene scene) throws Exception {
    Path archive = plan.folder().resolve("bot/redis/archive").resolve(Scene.DESK);
    long begun = System.nanoTime();
    try (JavaChild filling =
        JavaChild.start(
            ClosedTickets.class,
            List.of(),
            "" + scene.bot().redisPort(),
            Scene.DESK,
            "" + plan.closed(),
            archive.toString())) {
      filling.said();
    }
    System.out.printf(
        "%,d closed tickets in %d s: those of thirty days in Redis, the others in the archive, %d MB of files.%n",
        plan.closed(),
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        bytes(archive) >> 20);
  }

  private static void compare(Table empty, Table full) {
    System.out.printf(
        "%nThe full desk beside the empty one, by medians, at most %.1f times; and by p99, which on a shared machine is chance in part%n",
        AS_FAST);
    for (int i = 0; i < empty.rows().size(); i++) {
      Table.Row before = empty.rows().get(i);
      Table.Row after = full.rows().get(i);
      double times = before.slowerBy(after);
      System.out.printf(
          Locale.ROOT,
          "%-44s %-34s %-34s %.2f times %-7s p99 %.2f times%n",
          before.work(),
          before.figure(),
          after.figure(),
          times,
          times <= AS_FAST ? "met" : "NOT MET",
          before.tailSlowerBy(after));
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }

  private static void clear(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
        List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : inside) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
