package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.app.Bot;
import dev.perch.desk.DeskName;
import dev.perch.redis.Records;
import dev.perch.redis.RedisModule;
import dev.perch.redis.server.FreePort;
import dev.perch.redis.server.RedisUrl;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Gate;
import dev.perch.testing.Balancer;
import dev.perch.testing.BotProcess;
import dev.perch.testing.ClockAhead;
import dev.perch.testing.HaltingBot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/**
 * The scene of a story: both emulators without limits, a desk on the real Redis, and a bot that may
 * crash.
 */
final class Stage extends Parts implements AutoCloseable {
  /**
   * How Slack reaches the bots of stories to which it does not matter: by HTTP where they run with
   * {@code -Dstories.by=http}, as they do in the soak, and by Socket Mode otherwise.
   */
  static final boolean BY_HTTP = "http".equals(System.getProperty("stories.by"));

  private static final AtomicInteger DESKS = new AtomicInteger();

  /** As long as a dead bot keeps its turns at what each card and handle needs. */
  private static final Duration TURNS_LAPSE = Duration.ofSeconds(10);

  /** On a busy machine a press may take longer than people should wait; no story is about that. */
  private static final Map<String, String> PATIENT = Map.of("PERCH_SLACK_PACE_ACK", "1400ms");

  /** Settings beside the usual ones, as variables. */
  private final Map<String, String> more = new HashMap<>(PATIENT);

  final ClockAhead clock;
  private final String desk = "story-" + DESKS.incrementAndGet();
  private final Path folder;
  private final boolean http;
  private final int port;
  private final boolean halting;
  private int redisPort = StoryRedis.port();
  private String hold = "0s";
  private @Nullable Cable cable;
  private @Nullable Balancer balancer;
  private @Nullable AutoCloseable bot;
  private @Nullable BotSettings settings;
  private @Nullable Bot replica;
  private @Nullable BotProcess other;

  private Stage(Path folder) throws IOException {
    this(folder, SlackApp.shipped(), BY_HTTP, BY_HTTP ? FreePort.any() : 0, false);
  }

  private Stage(Path folder, SlackApp app, boolean http, int port, boolean halting) {
    this(folder, app, http, port, halting, new ClockAhead());
  }

  /** By HTTP Slack signs each request with its time, which must be the bot's. */
  private Stage(
      Path folder, SlackApp app, boolean http, int port, boolean halting, ClockAhead clock) {
    super(World.start(false, app, http ? clock : InstantSource.system()));
    this.clock = clock;
    this.folder = folder;
    this.http = http;
    this.port = port;
    this.halting = halting;
  }

  /** A scene with the bot at work. */
  static Stage open(Path folder) throws Exception {
    return opened(new Stage(folder));
  }

  /** A scene with the bot at work, to whose app in Slack this belongs. */
  static Stage open(Path folder, SlackApp app) throws Exception {
    return opened(new Stage(folder, app, BY_HTTP, BY_HTTP ? FreePort.any() : 0, false));
  }

  /** The same, with the bot's own port open. */
  static Stage withPort(Path folder) throws Exception {
    return withPort(folder, SlackApp.shipped());
  }

  /** The same, where this belongs to its app in Slack. */
  static Stage withPort(Path folder, SlackApp app) throws Exception {
    return opened(new Stage(folder, app, BY_HTTP, FreePort.any(), false));
  }

  /** The same, where Slack reaches the bot by HTTP. */
  static Stage byHttp(Path folder) throws Exception {
    return opened(new Stage(folder, SlackApp.shipped(), true, FreePort.any(), false));
  }

  /** The same, with the bot in a process of its own, which halts when it crashes. */
  static Stage halting(Path folder) throws Exception {
    return opened(new Stage(folder, SlackApp.shipped(), false, 0, true));
  }

  /** The same, where an approved reply is held so long. */
  static Stage holding(Path folder, String length) throws Exception {
    Stage stage = new Stage(folder);
    stage.hold = length;
    return opened(stage);
  }

  private static Stage opened(Stage stage) throws Exception {
    stage.startBot();
    return stage;
  }

  /** A scene whose Redis may come to harm, in which near-same tweets never share a card. */
  static Stage onARedisOfItsOwn(Path folder) throws Exception {
    Stage stage = new Stage(folder, SlackApp.shipped(), BY_HTTP, FreePort.any(), false);
    stage.redisPort = StoryRedis.start();
    return withoutFolding(stage);
  }

  /** A scene in which near-same tweets never share a card, with the bot's own port open. */
  static Stage withoutFolding(Path folder) throws Exception {
    return withoutFolding(new Stage(folder, SlackApp.shipped(), BY_HTTP, FreePort.any(), false));
  }

  /** The same, where Slack reaches the bot by HTTP. */
  static Stage byHttpWithoutFolding(Path folder) throws Exception {
    return withoutFolding(new Stage(folder, SlackApp.shipped(), true, FreePort.any(), false));
  }

  private static Stage withoutFolding(Stage stage) throws Exception {
    stage.more.put("PERCH_STORM_THRESHOLD", "1000000");
    return opened(stage);
  }

  /** A scene whose bot is started elsewhere. */
  static Stage without(Path folder) throws IOException {
    return new Stage(folder);
  }

  void startBot() throws Exception {
    cable = Cable.to(redisPort);
    BotSettings written = BotSettings.write(folder, world, choice(cable.url(), port));
    settings = written;
    bot =
        halting
            ? HaltingBot.start(written, clock, folder)
            : Bot.start(written.file(), with(written.environment()), clock);
    if (http) {
      reach(url("/slack/events"));
    }
    await().atMost(SOON).until(world::met);
  }

  /**
   * A second bot as an operator runs it, in a process of its own, which lives by the system's
   * clock.
   */
  void startSecondProcess() throws Exception {
    BotSettings.Choice choice = replicas();
    other = BotProcess.start(Files.createDirectories(folder.resolve("second")), world, choice);
    takeTurns(choice.port());
  }

  /** A second bot on the same desk and Redis: Slack tells each of them what comes, in turn. */
  void startReplica() throws Exception {
    BotSettings.Choice choice = replicas();
    BotSettings settings = BotSettings.write(folder.resolve("replica"), world, choice);
    replica = Bot.start(settings.file(), with(settings.environment()), clock);
    takeTurns(choice.port());
  }

  private BotSettings.Choice replicas() throws IOException {
    return choice("redis://127.0.0.1:" + redisPort, http ? FreePort.any() : 0);
  }

  private BotSettings.Choice choice(String redis, int itsPort) {
    BotSettings.Choice choice =
        new BotSettings.Choice(desk, redis, Sandbox.faq(), "250ms", true).holding(hold);
    return http ? choice.byHttp(itsPort) : choice.withPort(itsPort);
  }

  /**
   * Each bot has a socket of its own, or by HTTP a port, and then a balancer stands before both.
   */
  private void takeTurns(int second) {
    if (http) {
      URI other = URI.create("http://127.0.0.1:%d/slack/events".formatted(second));
      reach(other);
      balancer = Balancer.before(url("/slack/events"), other);
      reach(balancer.url());
    } else {
      await().atMost(SOON).until(() -> world.slack().connections() == 2);
    }
  }

  private Map<String, String> with(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return all;
  }

  /** How a bot beside the scene's own is connected: as all bots of this run are. */
  static BotSettings.Choice reached(BotSettings.Choice choice) throws IOException {
    return BY_HTTP ? choice.byHttp(choice.port() == 0 ? FreePort.any() : choice.port()) : choice;
  }

  /** From now on Slack calls there, once somebody answers its challenge. */
  private void reach(URI address) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(SlackError.class)
        .until(() -> {
          world.slack().requestUrl(address);
          return true;
        });
  }

  /** An address of the bot's own port. */
  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * The bot is gone, at once: nothing that it still does is kept. What it has sent, it has sent.
   * Its turns lapse by the clock of the story; by the system's they do in {@code KillTest}.
   */
  void crash(Gate... held) throws Exception {
    unplug();
    Stream.of(held).forEach(Gate::drop);
    stopBot();
    clock.push(TURNS_LAPSE);
  }

  /** The settings that the bot was started with last. */
  BotSettings settings() {
    return Objects.requireNonNull(settings);
  }

  /** The desk's part of Redis, as commands beside the bot use it. */
  RedisModule redis() {
    return new RedisModule(RedisUrl.parse("redis://127.0.0.1:" + redisPort), folder);
  }

  /** Where its Redis listens. */
  int redisPort() {
    return redisPort;
  }

  DeskName desk() {
    return new DeskName(desk);
  }

  /** The bot lives on without its Redis. */
  void unplug() throws IOException {
    if (cable != null) {
      cable.cut();
    }
  }

  /** The bot's cable to its Redis. */
  Cable cable() {
    return Objects.requireNonNull(cable);
  }

  /** All that the desk has on record. */
  Records records() {
    return Records.of(redisPort, desk);
  }

  void stopBot() throws Exception {
    if (bot != null) {
      bot.close();
      bot = null;
    }
  }

  // What must always hold.

  /** How many live cards each ticket has. */
  Map<String, Integer> liveCards() throws Exception {
    return LiveCards.in(world.slack());
  }

  /** Every tweet that the desk knows, with its ticket. */
  Map<String, String> tickets() {
    try (RedisClient redis = RedisClient.create("127.0.0.1", redisPort)) {
      return redis.hgetAll("{" + desk + "}:tweets");
    }
  }

  long cardsBehind() {
    try (RedisClient redis = RedisClient.create("127.0.0.1", redisPort)) {
      return redis.zcard("{" + desk + "}:behind");
    }
  }

  void eachTicketHasOneCard() throws Exception {
    assertThat(liveCards()).allSatisfy((ticket, cards) -> assertThat(cards).isEqualTo(1));
  }

  @Override
  public void close() throws Exception {
    if (replica != null) {
      replica.close();
    }
    if (other != null) {
      other.close();
    }
    stopBot();
    if (balancer != null) {
      balancer.close();
    }
    if (cable != null) {
      cable.close();
    }
    world.close();
  }
}
