package dev.perch.bench;

import dev.perch.bench.Table.Beside;
import dev.perch.bench.Table.Row;
import dev.perch.redis.records.TicketBytes;
import dev.perch.redis.tickets.ClaimRace;
import dev.perch.redis.tickets.HomeFigures;
import dev.perch.redis.tickets.ReplayFigures;
import dev.perch.sandbox.slack.workspace.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Every figure of the table, on the desk as it is. */
final class DeskFigures {
  private static final int STARTS = 3;
  private final Plan plan;
  private final Scene scene;
  private final String run;
  private final Table table = new Table();

  /**
   * The figures of a desk.
   *
   * @param run one letter, for names that no other run has
   */
  DeskFigures(Plan plan, Scene scene, String run) {
    this.plan = plan;
    this.scene = scene;
    this.run = run;
  }

  /** Measures; the bot is running afterwards. */
  Table measure() throws Exception {
    Row start = start();
    RushFigures rush = RushFigures.of(plan, scene, run);
    Latencies.Figures alone = claimAlone(rush.cards());
    Memory memory = Memory.of(scene.bot().pid());

    scene.stopBot();
    Bare bare = bare(rush.samples());
    scene.startBot();

    table.add(rush.toCard(bare.posts()));
    table.add(rush.toAck(bare.acks()));
    ClaimRace race = ClaimRace.on(scene.bot().redisPort(), plan.flagList(), plan.claims());
    table.add(alone(alone, race.bareAlone()));
    table.add(raced(race));
    table.add(start);
    table.add(memory(memory));
    table.add(replay());
    table.add(home());
    table.add(bytes());
    return table;
  }

  private Row start() throws IOException, InterruptedException {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      scene.stopBot();
      took.add(scene.startBot().toMillis());
    }
    double median = median(took);
    double java = javaVersion();
    return new Row(
        "start to connected, Redis included",
        String.format(Locale.ROOT, "%.0f ms (of %s)", median, took),
        median,
        "<= 4 s",
        median <= 4_000,
        new Beside(String.format(Locale.ROOT, "java -version: %.0f ms", java), java));
  }

  private static double javaVersion() throws IOException, InterruptedException {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long begun = System.nanoTime();
      new ProcessBuilder(dev.perch.testing.BotProcess.java(), "-version")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
    return median(took);
  }

  private static double median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private Latencies.Figures claimAlone(Deque<Message> cards) throws InterruptedException {
    try (Clicks clicks = new Clicks(scene.world)) {
      clicks.run(RushFigures.CLICKS_A_SECOND, plan.length().dividedBy(3), cards);
      return clicks.toAck();
    }
  }

  private record Bare(Latencies.Figures posts, Latencies.Figures acks) {}

  private Bare bare(List<Message> cards) throws Exception {
    Duration length = plan.length().dividedBy(2).plus(RushFigures.WARM_UP);
    try (JavaChild handler = scene.startEmptyHandler();
        JavaChild client = scene.startBareClient(cards, length);
        Clicks clicks = new Clicks(scene.world)) {
      clicks.run(RushFigures.CLICKS_A_SECOND, length, new ConcurrentLinkedDeque<>(cards));
      return new Bare(Latencies.Figures.read(client.said().getLast()), clicks.toAck());
    }
  }

  private static Row alone(Latencies.Figures figures, Latencies.Figures bare) {
    return new Row(
        "claim alone, press to ack",
        figures.toString(),
        figures,
        "p99 <= 50 ms",
        figures.p99() <= 50,
        new Beside("bare script: " + bare, bare.p50()));
  }

  private static Row raced(ClaimRace race) {
    return new Row(
        "claims raced by two bots",
        String.format(
            Locale.ROOT,
            "%,.0f a second; %d of %,d without one winner",
            race.perSecond(),
            race.wrong().size(),
            race.tickets()),
        1 / race.perSecond(),
        ">= 3,000 a second",
        race.perSecond() >= 3_000 && race.wrong().isEmpty(),
        new Beside(
            String.format(Locale.ROOT, "bare script: %,.0f a second", race.barePerSecond()),
            1 / race.barePerSecond()));
  }

  static Row memory(Memory memory) {
    return memory("the bot's memory after it all", memory);
  }

  /**
   * What the bot holds that suggests by meaning too, when it has learned the bank and has seen a
   * little rush; the bot is running afterwards, without.
   */
  Row memoryWithModel() throws Exception {
    scene.stopBot();
    scene.startBotWithModel();
    Idle.await(scene.bot());
    new Rush(scene.world, run + "m").run(plan.rate() / 3.0, RushFigures.WARM_UP);
    Memory memory = Memory.of(scene.bot().pid());
    scene.stopBot();
    scene.startBot();
    return memory("the bot's memory with the sentence model", memory);
  }

  private static Row memory(String work, Memory memory) {
    return new Row(
        work,
        String.format(
            Locale.ROOT,
            "%.0f MB (most %.0f, heap %.0f)",
            memory.resident(),
            memory.most(),
            memory.heap()),
        memory.resident(),
        "<= 350 MB",
        memory.resident() <= 350,
        Beside.NOTHING);
  }

  private Row replay() throws IOException, InterruptedException {
    try (JavaChild child = JavaChild.start(ReplayFigures.class, plan.flagList())) {
      List<String> said = child.said();
      Latencies.Figures lines = figures(said, "lines");
      Latencies.Figures events = figures(said, "events");
      return new Row(
          "a ticket of %d events, read and replayed".formatted(ReplayFigures.EVENTS),
          lines.toString(),
          lines,
          "p99 <= 1 ms",
          lines.p99() <= 1,
          new Beside("its events alone: " + events, Double.NaN));
    }
  }

  private Row home() throws IOException, InterruptedException {
    List<String> java = new ArrayList<>(plan.flagList());
    try (JavaChild child = JavaChild.start(HomeFigures.class, java, "" + scene.bot().redisPort())) {
      Latencies.Figures figures = figures(child.said(), "home");
      return new Row(
          "App Home, %,d open tickets".formatted(HomeFigures.OPEN),
          figures.toString(),
          figures,
          "p99 <= 300 ms",
          figures.p99() <= 300,
          Beside.NOTHING);
    }
  }

  private Row bytes() throws IOException, InterruptedException {
    TicketBytes bytes = TicketBytes.on(scene.bot().redisPort());
    return new Row(
        "a closed ticket of ten events in Redis",
        String.format(Locale.ROOT, "%.0f bytes %s", bytes.all(), bytes.rounded()),
        bytes.all(),
        "<= 2,048 bytes",
        bytes.all() <= 2_048,
        Beside.NOTHING);
  }

  private static Latencies.Figures figures(List<String> said, String name) {
    return said.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Latencies.Figures.read(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
