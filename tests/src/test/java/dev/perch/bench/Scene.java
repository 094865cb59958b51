package dev.perch.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.redis.tickets.ClosedTickets;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.BotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The emulators without limits, in this process, and the bot with its Redis in theirs. */
final class Scene implements AutoCloseable {
  static final String DESK = "bench";

  /**
   * Shorter than an operator's: X shows the newest 800 only, which a rush fills in three seconds.
   */
  private static final String POLL = "250ms";

  final World world = World.start(false);
  private final Plan plan;
  private @Nullable BotProcess bot;

  Scene(Plan plan) {
    this.plan = plan;
  }

  /** Starts the bot, and returns how long it took until Slack had its socket. */
  Duration startBot() throws IOException, InterruptedException {
    return startBot(choice());
  }

  /** The same for one that suggests by meaning too. */
  Duration startBotWithModel() throws IOException, InterruptedException {
    return startBot(choice().withModel());
  }

  /** It keeps words for as long as the full desk's tickets have them. */
  private static BotSettings.Choice choice() {
    return new BotSettings.Choice(DESK, "embedded", Sandbox.faq(), POLL, true)
        .keepingWords(ClosedTickets.WORDS.toDays() + "d");
  }

  private Duration startBot(BotSettings.Choice choice) throws IOException, InterruptedException {
    awaitNobody();
    long begun = System.nanoTime();
    bot = BotProcess.start(plan.folder().resolve("bot"), world, choice, plan.java());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    while (!world.met()) {
      Thread.sleep(20);
    }
    return took;
  }

  void stopBot() throws InterruptedException {
    if (bot != null) {
      bot.close();
      bot = null;
    }
    awaitNobody();
  }

  private void awaitNobody() throws InterruptedException {
    while (world.slack().connected()) {
      Thread.sleep(20);
    }
  }

  BotProcess bot() {
    if (bot == null) {
      throw new IllegalStateException("the bot is not running");
    }
    return bot;
  }

  /** A Bolt app in the bot's place; the bot must be stopped. */
  JavaChild startEmptyHandler() throws IOException, InterruptedException {
    JavaChild handler =
        JavaChild.start(
            EmptyHandler.class,
            plan.flagList(),
            world.slack().apiUrl(),
            world.slack().botToken(),
            world.slack().appToken());
    while (!world.slack().connected()) {
      Thread.sleep(20);
    }
    return handler;
  }

  /** A client that posts these cards over and over. */
  JavaChild startBareClient(List<Message> cards, Duration length) throws IOException {
    Path file = plan.folder().resolve("cards.json");
    Files.write(file, cards.stream().map(Scene::line).toList());
    return JavaChild.start(
        BareClient.class,
        plan.flagList(),
        world.slack().apiUrl(),
        world.slack().botToken(),
        world.slack().workspace().channelNamed("care").id(),
        file.toString(),
        "" + plan.rate(),
        "" + length.toSeconds());
  }

  private static String line(Message card) {
    ObjectNode line = Json.object().put("text", card.text());
    line.set("blocks", card.blocks());
    return Json.write(line);
  }

  @Override
  public void close() throws InterruptedException {
    stopBot();
    world.close();
  }
}
