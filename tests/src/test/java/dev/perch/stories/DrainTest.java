package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.server.FreePort;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Gate;
import dev.perch.testing.BotProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot in a process of its own, beside another that somebody starts by mistake, and at SIGTERM:
 * what it has begun it finishes, and begins nothing new.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrainTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;
  private BotProcess bot;
  private int port;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.without(folder);
    port = FreePort.any();
    bot =
        BotProcess.start(
            folder,
            stage.world,
            Stage.reached(
                new BotSettings.Choice("drained", "embedded", Sandbox.faq(), "200ms", true)
                    .withPort(port)));
  }

  @BeforeEach
  void beginAtWork() throws Exception {
    if (bot.hasEnded()) {
      bot.startAgain();
    }
    await().atMost(SOON).until(() -> ready().statusCode() == 200);
  }

  @AfterAll
  void close() throws Exception {
    bot.close();
    stage.close();
    client.close();
  }

  private HttpResponse<String> ready() throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build(),
        BodyHandlers.ofString());
  }

  /** By its socket, or by an answer to Slack's challenge. */
  private boolean slackReachesIt() throws InterruptedException {
    try {
      if (Stage.BY_HTTP) {
        stage.world.slack().requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
      }
      return stage.world.slack().connected();
    } catch (SlackError refused) {
      return false;
    }
  }

  @Test
  @Order(1)
  void aSecondBotOnItsFolderEndsInWordsAndItLivesOn() throws Exception {
    BotProcess.Ended second = bot.another();

    assertThat(second.code()).isEqualTo(3);
    assertThat(second.printed()).contains("another Perch", "web.port", "PERCH_WEB_PORT");
    stage.tweet("ana", "@AcmeCare are there two of you?");
    stage.card("care", "are there two of you");
  }

  @Test
  @Order(2)
  void aReplyThatIsOnItsWayArrivesAndIsRecorded() throws Exception {
    String tweet = stage.tweet("kit", "@AcmeCare is the lighthouse open?");
    SeenMessage card = stage.card("care", "is the lighthouse open");
    Gate posting = stage.world.x().gates().after("POST /2/tweets");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Until six");
    posting.awaitArrival(SOON);

    bot.terminate();
    HttpResponse<String> stopping =
        await()
            .atMost(SOON)
            .until(this::ready, answer -> answer.body().contains("\"stopping\":true"));
    await().atMost(SOON).until(() -> !slackReachesIt());
    posting.open();
    bot.awaitEnd();

    assertThat(stopping.statusCode()).isEqualTo(503);
    assertThat(stage.answers(tweet)).hasSize(1);
    assertThat(stage.now(card).text()).contains("Answered");
    assertThat(stage.world.x().log().of("GET /2/users/:id/tweets")).isEmpty();
    itLeavesNoRedisThoughStoppedAsItStarts();
  }

  private void itLeavesNoRedisThoughStoppedAsItStarts() throws Exception {
    assertThat(bot.redisRuns()).isFalse();
    bot.beginAgain();
    await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(bot::redisRuns);

    bot.terminate();
    bot.awaitEnd();

    assertThat(bot.redisRuns()).isFalse();
  }

  @Test
  @Order(3)
  @Tag("soak")
  void aCallThatNeverReturnsIsLeftAsACrashWouldLeaveIt() throws Exception {
    stage.tweet("lou", "@AcmeCare may dogs come along?");
    SeenMessage card = stage.card("care", "may dogs come along");
    Gate never = stage.world.x().gates().after("POST /2/tweets");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "They may");
    never.awaitArrival(SOON);

    bot.terminate();
    bot.awaitEnd();

    never.drop();
    assertThat(bot.redisRuns()).isFalse();
    assertThat(stage.says(card, "Sending").text()).doesNotContain("Answered");
  }
}
