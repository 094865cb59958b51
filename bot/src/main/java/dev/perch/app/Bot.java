package dev.perch.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.perch.config.Settings;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Clocks;
import dev.perch.desk.Outbox;
import dev.perch.desk.Replying;
import dev.perch.redis.RedisConnection;
import dev.perch.roster.Roster;
import dev.perch.slack.Cards;
import dev.perch.slack.SlackLine;
import dev.perch.x.MentionReader;
import dev.perch.x.XHandles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Perch at work: everything wired, the loops running. */
public final class Bot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);
  private static final Duration BANK_EVERY = Duration.ofMillis(500);
  private static final Duration CLOCKS_EVERY = Duration.ofMillis(500);
  private static final Duration ROSTER_EVERY = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final int SENT_AT_ONCE = 16;

  private final Building building;
  private final Injector injector;
  private final List<Loop> loops = new ArrayList<>();

  private Bot(Building building, Injector injector) {
    this.building = building;
    this.injector = injector;
  }

  /**
   * Starts.
   *
   * @param settings the settings file
   * @param environment variables that are laid over it
   * @param clock by which it lives: the system's, as a rule
   * @throws dev.perch.config.InvalidSettings with all that is wrong in them
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  public static Bot start(Path settings, Map<String, String> environment, Clock clock)
      throws InterruptedException {
    Libraries.hush();
    Building building = Settings.read(settings, environment, Building.class);
    Injector injector = Guice.createInjector(Stage.DEVELOPMENT, building.modules(clock));
    Bot bot = new Bot(building, injector);
    try {
      bot.run();
      return bot;
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
  }

  private void run() {
    injector.getInstance(RedisConnection.class);
    Bells bells = injector.getInstance(Bells.class);
    Cards cards = injector.getInstance(Cards.class);
    Replying replying = injector.getInstance(Replying.class);
    Clocks clocks = injector.getInstance(Clocks.class);
    BankKeeping bank = injector.getInstance(BankKeeping.class);
    Roster roster = injector.getInstance(Roster.class);
    Clock clock = injector.getInstance(Clock.class);

    // Before the first tweet is read, so that it gets its suggestions.
    bank.begin();
    once("slack", () -> injector.getInstance(SlackLine.class).start());
    once("handles", this::checkHandles);
    loop("cards", () -> bells.cards().await(cards.begin() > 0 ? BUSY : IDLE));
    loop("outbox", () -> send(replying, bells));
    every(CLOCKS_EVERY, "clocks", clocks::once);
    every(BANK_EVERY, "faq bank", bank::once);
    every(ROSTER_EVERY, "roster", () -> roster.refresh(building.roleNames()));
    for (MentionReader reader : readers()) {
      loop("mentions of @" + reader.handle(), () -> read(reader, clock));
    }
    log.info("Perch is at work.");
  }

  private void checkHandles() {
    Alarms alarms = injector.getInstance(Alarms.class);
    for (String wrong : injector.getInstance(XHandles.class).check()) {
      alarms.raise(new Alarms.Alarm("handles:" + wrong, wrong));
    }
  }

  /** What is done once, beside everything else. */
  private void once(String name, Loop.Round round) {
    loops.add(Loop.once(name, round));
  }

  private void every(Duration pause, String name, Runnable round) {
    loop(
        name,
        () -> {
          round.run();
          Thread.sleep(pause);
        });
  }

  private void loop(String name, Loop.Round round) {
    loops.add(Loop.start(name, round));
  }

  private static void read(MentionReader reader, Clock clock) throws InterruptedException {
    Instant next = reader.once();
    Duration wait = Duration.between(clock.instant(), next);
    Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
  }

  private static void send(Replying replying, Bells bells) throws InterruptedException {
    List<Outbox.Entry> waiting = replying.waiting(SENT_AT_ONCE);
    List<Thread> sending = new ArrayList<>();
    for (Outbox.Entry entry : waiting) {
      sending.add(Thread.ofVirtual().name("sending").start(() -> sendOne(replying, entry)));
    }
    for (Thread thread : sending) {
      thread.join();
    }
    if (waiting.isEmpty()) {
      bells.outbox().await(IDLE);
    }
  }

  private static void sendOne(Replying replying, Outbox.Entry entry) {
    try {
      replying.send(entry);
    } catch (RuntimeException e) {
      log.warn(
          "A reply of ticket {} is looked for, its outcome was not recorded: {}",
          entry.ticket(),
          e.getMessage());
    }
  }

  private List<MentionReader> readers() {
    return injector.getInstance(Key.get(new TypeLiteral<List<MentionReader>>() {}));
  }

  /**
   * Stops: nothing new is taken in, what was begun is finished, what was acknowledged is on the
   * disk.
   */
  @Override
  public void close() throws InterruptedException {
    quietly("slack", injector.getInstance(SlackLine.class));
    for (Loop loop : loops) {
      loop.close();
    }
    quietly("cards", injector.getInstance(Cards.class));
    readers().forEach(reader -> quietly("reader", reader::release));
    quietly("redis", injector.getInstance(RedisConnection.class));
  }

  private static void quietly(String what, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("{} did not close cleanly: {}", what, e.toString());
    }
  }
}
