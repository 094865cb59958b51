package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.app.Bot;
import dev.perch.desk.Unavailable;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.slack.people.SeenMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.Jedis;

/** Redis in trouble: whoever presses is told, nothing is lost, and all goes on by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryTroubleTest {
  private Stage stage;
  private int tweets;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    // Its tweets read alike, and many that do become one card.
    stage = Stage.onARedisOfItsOwn(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void mend() throws Exception {
    try (Jedis redis = redis()) {
      redis.configSet("maxmemory", "0");
      redis.replicaofNoOne();
    }
    stage.eachTicketHasOneCard();
  }

  private Jedis redis() {
    return new Jedis("127.0.0.1", stage.redisPort());
  }

  interface Trouble {
    void in(Jedis redis);
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        trouble("it is full", "agent1", redis -> redis.configSet("maxmemory", "1mb")),
        trouble("it is a replica now", "agent2", redis -> redis.replicaof("127.0.0.1", 1)));
  }

  private static Arguments trouble(String what, String who, Trouble trouble) {
    return argumentSet(what, who, trouble);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whoPressesIsToldAndWhatCustomersWriteIsKeptForLater(String who, Trouble trouble)
      throws Exception {
    String before = "before the trouble, number " + ++tweets;
    stage.tweet("mem" + tweets, "@AcmeCare " + before);
    SeenMessage card = stage.card("care", before);
    try (Jedis redis = redis()) {
      trouble.in(redis);
    }
    String meanwhile = "during the trouble, number " + ++tweets;
    stage.tweet("mem" + tweets, "@AcmeCare " + meanwhile);

    stage.press(who, card, "Claim");

    toldToTryAgain(who);
    assertThat(stage.now(card).buttons()).contains("Claim");
    mend();
    stage.card("care", meanwhile);
    stage.press(who, card, "Claim");
    stage.says(card, "Claimed");
  }

  /** In words that depend on whether the trouble or the time was noticed first. */
  private void toldToTryAgain(String who) {
    Stage.eventually(() ->
        stage.world.slack().people().messages("care", null, who).stream()
            .map(SeenMessage::text)
            .filter(told ->
                told.contains("nothing was recorded") || told.contains("too long to record"))
            .findFirst());
  }

  @Test
  void scriptsThatRedisForgotAreMissedByNobody() throws Exception {
    stage.tweet("lua", "@AcmeCare before the scripts were flushed");
    SeenMessage card = stage.card("care", "before the scripts were flushed");
    try (Jedis redis = redis()) {
      redis.scriptFlush();
    }

    stage.press("agent1", card, "Claim");

    stage.says(card, "Claimed");
  }

  @Test
  void aBotWhoseRedisIsAwayDoesNotStartAndSaysWhatToDo(@TempDir Path folder) throws Exception {
    var choice = new BotSettings.Choice("away", "redis://127.0.0.1:1", Sandbox.faq(), "1s", true);
    BotSettings settings = BotSettings.write(folder, stage.world, choice);

    assertThatThrownBy(() -> Bot.start(settings.file(), settings.environment(), Clock.systemUTC()))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageContaining("Is redis.url right?");
  }
}
