package dev.perch.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.perch.campaign.LaunchClock;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.crisis.CrisisTickets;
import dev.perch.campaign.crisis.VolumeWatch;
import dev.perch.campaign.listening.Listening;
import dev.perch.campaign.listening.Streaming;
import dev.perch.campaign.post.PostClock;
import dev.perch.campaign.storm.FoldClock;
import dev.perch.campaign.storm.FoldSending;
import dev.perch.campaign.storm.StormWatch;
import dev.perch.config.Settings;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bell;
import dev.perch.desk.Bells;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.bank.Learning;
import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.clocks.Clocks;
import dev.perch.desk.intake.Advising;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Archiving;
import dev.perch.desk.records.Packing;
import dev.perch.desk.records.Seals;
import dev.perch.desk.sending.Replying;
import dev.perch.desk.sending.Rereading;
import dev.perch.redis.RedisOpening;
import dev.perch.roster.Roster;
import dev.perch.slack.SlackLine;
import dev.perch.slack.SlackNotices;
import dev.perch.slack.card.Cards;
import dev.perch.slack.crisis.CrisisBoards;
import dev.perch.slack.faq.FaqAsking;
import dev.perch.slack.faq.FaqCards;
import dev.perch.slack.launch.Briefs;
import dev.perch.slack.post.PostCards;
import dev.perch.slack.staff.DigestPost;
import dev.perch.slack.staff.DutyBoard;
import dev.perch.slack.staff.ReceiptPost;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.Nudges;
import dev.perch.web.WebServer;
import dev.perch.x.InboxReader;
import dev.perch.x.MentionReader;
import dev.perch.x.XHandles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Perch at work: everything wired, the loops running. */
public final class Bot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);
  private static final Duration BANK_EVERY = Duration.ofMillis(500);
  private static final Duration LINKS_EVERY = Duration.ofSeconds(10);
  private static final Duration CLOCKS_EVERY = Duration.ofMillis(500);
  private static final Duration VOLUME_EVERY = Duration.ofSeconds(5);
  private static final Duration LISTENING_EVERY = Duration.ofSeconds(2);
  private static final Duration WATCH_EVERY = Duration.ofMillis(250);
  private static final Duration ROSTER_EVERY = Duration.ofSeconds(30);
  private static final Duration HOMES_EVERY = Duration.ofSeconds(1);
  private static final Duration NUDGES_EVERY = Duration.ofSeconds(5);
  private static final Duration SEALS_EVERY = Duration.ofMinutes(1);
  private static final Duration PACKING_EVERY = Duration.ofSeconds(2);
  private static final Duration ARCHIVE_EVERY = Duration.ofMinutes(10);
  private static final Duration REREADING_EVERY = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration TOGETHER = Duration.ofMillis(10);

  private final Building building;
  private final Injector injector;
  private final RedisOpening redis;
  private final Pulse pulse;
  private final Clock clock;
  private final List<Start> starts = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();

  /** Null until it is at work. */
  private @Nullable Sender sender;

  private Bot(Building building, Injector injector, RedisOpening redis) {
    this.building = building;
    this.injector = injector;
    this.redis = redis;
    this.pulse = injector.getInstance(Pulse.class);
    this.clock = injector.getInstance(Clock.class);
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
    RedisOpening redis = building.redis().open(building.desk());
    Bot bot = new Bot(building, wired(building, clock, redis), redis);
    try {
      bot.run();
      return bot;
    } catch (RuntimeException e) {
      bot.close();
      throw e;
    }
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
    Bells bells = injector.getInstance(Bells.class);
    Cards cards = injector.getInstance(Cards.class);
    Clocks clocks = injector.getInstance(Clocks.class);
    Sender sending = new Sender(injector.getInstance(Replying.class), bells);
    sender = sending;
    BankKeeping bank = injector.getInstance(BankKeeping.class);
    Roster roster = injector.getInstance(Roster.class);
    Learning learning = injector.getInstance(Learning.class);

    // Before the first tweet is read, so that it gets its suggestions, and none too early.
    LaunchWatch watch = injector.getInstance(LaunchWatch.class);
    watch.once();
    bank.begin();
    starts.add(Start.of("slack", slack::start));
    starts.add(Start.of("handles", this::checkHandles));
    loop("cards", () -> restOf(cards.begin(), bells.cards()));
    loop("outbox", sending::once);
    loop("learning", () -> learn(learning, bells.lessons()));
    every(CLOCKS_EVERY, "clocks", clocks::once);
    every(CLOCKS_EVERY, "suggestions after a rush", injector.getInstance(Advising.class)::once);
    every(BANK_EVERY, "faq bank", bank::once);
    every(WATCH_EVERY, "embargoes", watch::once);
    LaunchClock launches = injector.getInstance(LaunchClock.class);
    every(CLOCKS_EVERY, "launches", launches::once);
    Briefs briefs = injector.getInstance(Briefs.class);
    every(CLOCKS_EVERY, "briefs", briefs::once);
    every(CLOCKS_EVERY, "storms", injector.getInstance(StormWatch.class)::once);
    every(CLOCKS_EVERY, "fold clocks", injector.getInstance(FoldClock.class)::once);
    FoldSending folds = injector.getInstance(FoldSending.class);
    every(CLOCKS_EVERY, "fold replies", folds::once);
    CrisisTickets crisis = injector.getInstance(CrisisTickets.class);
    every(CLOCKS_EVERY, "crisis", crisis::once);
    CrisisBoards boards = injector.getInstance(CrisisBoards.class);
    every(CLOCKS_EVERY, "crisis boards", boards::once);
    VolumeWatch volume = injector.getInstance(VolumeWatch.class);
    every(VOLUME_EVERY, "volume", volume::once);
    every(VOLUME_EVERY, "budget", injector.getInstance(Budget.class)::once);
    every(CLOCKS_EVERY, "posts", injector.getInstance(PostClock.class)::once);
    every(HOMES_EVERY, "post cards", injector.getInstance(PostCards.class)::once);
    every(LISTENING_EVERY, "listening", injector.getInstance(Listening.class)::once);
    every(CLOCKS_EVERY, "stream", injector.getInstance(Streaming.class)::once);
    HomeTabs homes = injector.getInstance(HomeTabs.class);
    every(HOMES_EVERY, "home tabs", homes::once);
    Nudges nudges = injector.getInstance(Nudges.class);
    every(NUDGES_EVERY, "nudges", nudges::once);
    every(CLOCKS_EVERY, "notices", injector.getInstance(SlackNotices.class)::once);
    every(BANK_EVERY, "faq cards", injector.getInstance(FaqCards.class)::once);
    every(LISTENING_EVERY, "faq asking", injector.getInstance(FaqAsking.class)::once);
    every(LINKS_EVERY, "links", injector.getInstance(LinkKeeping.class)::once);
    Seals seals = injector.getInstance(Seals.class);
    every(SEALS_EVERY, "seals", () -> seals.once(clock.instant()));
    every(REREADING_EVERY, "rereading", injector.getInstance(Rereading.class)::once);
    Packing packing = injector.getInstance(Packing.class);
    every(PACKING_EVERY, "packing", () -> packing.once(clock.instant()));
    Archiving archiving = injector.getInstance(Archiving.class);
    loop("archive", () -> restOf(archiving.once()));
    Claims claims = injector.getInstance(Claims.class);
    every(
        ROSTER_EVERY,
        "roster",
        () -> {
          roster.refresh(building.roleNames());
          claims.giveBackOfThoseWhoLeft();
        });
    every(HOMES_EVERY, "receipts", injector.getInstance(ReceiptPost.class)::once);
    every(HOMES_EVERY, "digests", injector.getInstance(DigestPost.class)::once);
    every(ROSTER_EVERY, "duty board", injector.getInstance(DutyBoard.class)::once);
    for (MentionReader reader : readers()) {
      loop("mentions of @" + reader.handle(), () -> until(reader.once()));
    }
    for (InboxReader reader : inboxes()) {
      loop("messages of @" + reader.handle(), () -> until(reader.once()));
    }
    log.info("Perch is at work.");
  }

  private void checkHandles() {
    Alarms alarms = injector.getInstance(Alarms.class);
    for (String wrong : injector.getInstance(XHandles.class).check()) {
      alarms.raise(new Alarms.Alarm("handles:" + wrong, wrong));
    }
  }

  private void every(Duration pause, String name, Runnable round) {
    loop(
        name,
        () -> {
          round.run();
          return () -> Thread.sleep(pause);
        });
  }

  private void loop(String name, Loop.Round round) {
    loops.add(Loop.start(name, pulse, round));
  }

  /** What rings at nearly the same time is looked at together: a look costs as much for one. */
  private static Loop.Rest restOf(int behind, Bell bell) {
    return () -> {
      bell.await(behind > 0 ? BUSY : IDLE);
      Thread.sleep(TOGETHER);
    };
  }

  /** A file has fewer and bigger pieces if tickets are moved together. */
  private static Loop.Rest restOf(int archived) {
    return () -> Thread.sleep(archived > 0 ? LINKS_EVERY : ARCHIVE_EVERY);
  }

  private static Loop.Rest learn(Learning learning, Bell bell) {
    learning.once();
    return () -> bell.await(BANK_EVERY);
  }

  private Loop.Rest until(Instant next) {
    return () -> {
      Duration wait = Duration.between(clock.instant(), next);
      Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
    };
  }

  private List<MentionReader> readers() {
    return injector.getInstance(Key.get(new TypeLiteral<List<MentionReader>>() {}));
  }

  private List<InboxReader> inboxes() {
    return injector.getInstance(Key.get(new TypeLiteral<List<InboxReader>>() {}));
  }

  /**
   * Stops, within ten seconds: from now on it is not ready, nothing new is taken in, what was begun
   * is finished, what was acknowledged is on the disk. What takes longer is left as a crash would
   * leave it, and the next start goes on with it.
   */
  @Override
  public void close() throws InterruptedException {
    pulse.stop();
    Drain drain = new Drain();
    SlackLine slack = injector.getInstance(SlackLine.class);
    Cards cards = injector.getInstance(Cards.class);
    starts.forEach(Start::stop);
    loops.forEach(Loop::stop);
    quietly("slack", slack::drain);
    drain.await(loops);
    if (sender != null) {
      sender.await(drain.left());
    }
    quietly("the last cards", cards::begin);
    quietly("cards", cards);
    quietly("stream", injector.getInstance(Streaming.class));
    readers().forEach(reader -> quietly("reader", reader::release));
    inboxes().forEach(reader -> quietly("inbox", reader::release));
    quietly("slack", slack);
    quietly("redis", redis);
    quietly("web", injector.getInstance(WebServer.class));
  }

  private static void quietly(String what, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("{} did not close cleanly: {}", what, e.toString());
    }
  }
}
