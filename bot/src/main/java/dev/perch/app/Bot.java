package dev.perch.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.listening.Streaming;
import dev.perch.config.Settings;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.sending.Replying;
import dev.perch.redis.server.RedisOpening;
import dev.perch.slack.SlackLine;
import dev.perch.slack.card.Cards;
import dev.perch.web.WebServer;
import dev.perch.x.XHandles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Perch at work: everything wired, the loops running. */
public final class Bot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  private final Building building;
  private final Injector injector;
  private final RedisOpening redis;
  private final Pulse pulse;
  private final List<Start> starts = new ArrayList<>();
  private final Loops loops;

  /** Null until it is at work. */
  private @Nullable Sender sender;

  private Bot(Building building, Injector injector, RedisOpening redis) {
    this.building = building;
    this.injector = injector;
    this.redis = redis;
    this.pulse = injector.getInstance(Pulse.class);
    this.loops = new Loops(injector);
  }

  /**
   * Starts.
   *
   * @param settings the settings file
   * @param environment variables that are laid over it
   * @param clock by which it lives: the system's, as a rule
   * @param opened told at once what would outlive a process that ends before this one is up
   * @throws dev.perch.config.InvalidSettings with all that is wrong in them
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  static Bot start(
      Path settings, Map<String, String> environment, Clock clock, Consumer<AutoCloseable> opened)
      throws InterruptedException {
    Libraries.hush();
    Building building = Settings.read(settings, environment, Building.class);
    RedisOpening redis = building.redis().open(building.desk());
    opened.accept(redis);
    Bot bot = new Bot(building, wired(building, clock, redis), redis);
    try {
      bot.run();
      return bot;
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
  }

  /** The same, for one whose process goes on when it does not come up. */
  public static Bot start(Path settings, Map<String, String> environment, Clock clock)
      throws InterruptedException {
    return start(settings, environment, clock, _ -> {});
  }

  /** Everything wired, most of it while Redis reads its file. */
  private static Injector wired(Building building, Clock clock, RedisOpening redis) {
    try {
      Injector injector = Guice.createInjector(Stage.DEVELOPMENT, building.modules(clock, redis));
      injector.getInstance(SlackLine.class);
      redis.await();
      return injector;
    } catch (RuntimeException e) {
      redis.close();
      throw e;
    }
  }

  private void run() {
    SlackLine slack = injector.getInstance(SlackLine.class);
    injector.getInstance(WebServer.class).start();
    Sender sending =
        new Sender(injector.getInstance(Replying.class), injector.getInstance(Bells.class));
    sender = sending;

    // Before the first tweet is read, so that it gets its suggestions, and none too early.
    injector.getInstance(LaunchWatch.class).once();
    injector.getInstance(BankKeeping.class).begin();
    starts.add(Start.of("slack", slack::start));
    starts.add(Start.of("handles", this::checkHandles));
    loops.begin(sending, building.roleNames());
    log.info("Perch is at work.");
  }

  private void checkHandles() {
    Alarms alarms = injector.getInstance(Alarms.class);
    injector.getInstance(XHandles.class).check().forEach(alarms::raise);
  }

  /**
   * Stops, within ten seconds: from now on it is not ready, nothing new is taken in, what was begun
   * is finished, what was acknowledged is on the disk. What takes longer is left as a crash would
   * leave it, and the next start goes on with it.
   */
  @Override
  public void close() throws InterruptedException {
    close(new Drain());
  }

  /** The same, where some of the time may have gone by. */
  void close(Drain drain) throws InterruptedException {
    log.info("Perch stops: nothing new is taken in, and what was begun is finished.");
    pulse.stop();
    SlackLine slack = injector.getInstance(SlackLine.class);
    Cards cards = injector.getInstance(Cards.class);
    starts.forEach(Start::stop);
    loops.stop();
    quietly("slack", slack::drain);
    drain.await(loops.begun());
    if (sender != null) {
      sender.await(drain.left());
    }
    quietly("the last cards", cards::begin);
    quietly("cards", cards);
    quietly("stream", injector.getInstance(Streaming.class));
    loops.readers().forEach(reader -> quietly("reader", reader::release));
    loops.inboxes().forEach(reader -> quietly("inbox", reader::release));
    quietly("slack", slack);
    quietly("redis", redis);
    quietly("web", injector.getInstance(WebServer.class));
    log.info("Perch has stopped in order.");
  }

  private static void quietly(String what, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("{} did not close cleanly: {}", what, e.toString());
    }
  }
}
