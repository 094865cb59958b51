package dev.perch.bench;

import dev.perch.bench.Table.Beside;
import dev.perch.bench.Table.Row;
import dev.perch.redis.tickets.KeptTickets;
import dev.perch.sandbox.slack.workspace.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A rush, with people who press Claim meanwhile: how long tweets take to their cards and presses to
 * their acks, what each card took of a processor and in which process, and what is lost, by Slack
 * and by Redis.
 */
final class RushFigures {
  static final double CLICKS_A_SECOND = 10;
  static final Duration WARM_UP = Duration.ofSeconds(8);

  private final Plan plan;
  private final Rush rush;
  private final Clicks clicks;
  private final int uncarded;
  private final int unacked;
  private final Work work;
  private final KeptTickets kept;
  private final int withoutStill;

  private RushFigures(
      Plan plan, Rush rush, Clicks clicks, int uncarded, int unacked, Work work, KeptTickets kept)
      throws InterruptedException {
    this.plan = plan;
    this.rush = rush;
    this.clicks = clicks;
    this.uncarded = uncarded;
    this.unacked = unacked;
    this.work = work;
    this.kept = kept;
    this.withoutStill = rush.withoutStill();
  }

  /**
   * What each has had of a processor's time.
   *
   * @param here this process: emulators, customers, agents
   */
  private record Work(Duration bot, Duration here, Duration redis) {
    static Work of(Scene scene) throws IOException {
      return new Work(
          scene.bot().worked(), worked(ProcessHandle.current()), scene.bot().redisWorked());
    }

    private static Duration worked(ProcessHandle process) {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Work since(Work before) {
      return new Work(bot.minus(before.bot), here.minus(before.here), redis.minus(before.redis));
    }

    String each(long cards) {
      return String.format(
          Locale.ROOT,
          "%.2f ms of a processor each (emulators %.2f, Redis %.2f)",
          bot.toNanos() / 1e6 / cards,
          here.toNanos() / 1e6 / cards,
          redis.toNanos() / 1e6 / cards);
    }
  }

  /**
   * Measures one; the bot is running, and is running afterwards.
   *
   * @param run one letter, for names that no other run has
   */
  static RushFigures of(Plan plan, Scene scene, String run) throws Exception {
    new Rush(scene.world, run + "w").run(plan.rate() / 3.0, WARM_UP);
    Rush rush = new Rush(scene.world, run);
    try (Clicks clicks = new Clicks(scene.world)) {
      Work before = Work.of(scene);
      CompletableFuture<Integer> clicking =
          Background.run(() -> clicks.run(CLICKS_A_SECOND, plan.length(), rush.cards()));
      int uncarded = rush.run(plan.rate(), plan.length());
      int unacked = clicking.get();
      Work work = Work.of(scene).since(before);
      KeptTickets kept = KeptTickets.of(rush.tweets(), Scene.DESK, scene.bot().redisPort());
      return new RushFigures(plan, rush, clicks, uncarded, unacked, work, kept);
    }
  }

  /** The cards so far, oldest first, for whoever takes them. */
  Deque<Message> cards() {
    return rush.cards();
  }

  /** Some cards as they were posted, which nobody has taken. */
  List<Message> samples() {
    return rush.samples();
  }

  Row toCard(Latencies.Figures bare) {
    Latencies.Figures figures = rush.seenToCard();
    long lost = Math.max(uncarded, rush.tweets().size() - kept.shown());
    return new Row(
        "%d tweets/s for %d s, tweet to card".formatted(plan.rate(), plan.length().toSeconds()),
        String.format(
            Locale.ROOT,
            "%s; lost %d (in Redis %d tickets, %d cards, %d in storms); %d first without"
                + " suggestions, %d still; %s",
            figures,
            lost,
            kept.tickets(),
            kept.shown(),
            kept.folded(),
            rush.hurried(),
            withoutStill,
            work.each(Math.max(1, figures.count()))),
        figures,
        "p99 <= 1.5 s, none lost",
        figures.p99() <= 1_500 && lost == 0,
        new Beside("bare client: " + bare, bare.p50()));
  }

  Row toAck(Latencies.Figures bare) {
    Latencies.Figures figures = clicks.toAck();
    return new Row(
        "click to ack during that",
        figures + "; %d of %d unacked".formatted(unacked, figures.count() + unacked),
        figures,
        "p50 <= 30, p99 <= 250 ms",
        figures.p50() <= 30 && figures.p99() <= 250 && unacked == 0,
        new Beside("empty handler: " + bare, bare.p50()));
  }
}
