package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Gate;
import dev.perch.testing.BotProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bot and Redis as processes of their own, killed with signal 9 at several steps at once. */
class KillTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private Stage stage;
  private BotProcess bot;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.without(folder);
    bot =
        BotProcess.start(
            folder,
            stage.world,
            Stage.reached(
                new BotSettings.Choice("killed", "embedded", Sandbox.faq(), "200ms", true)));
  }

  @AfterEach
  void close() throws Exception {
    bot.close();
    stage.close();
  }

  @Test
  void nothingIsLostAndNothingIsDoneTwice() throws Exception {
    stage.tweet("una", "@AcmeCare one that waits");
    SeenMessage waiting = stage.card("care", "one that waits");
    stage.tweet("vic", "@AcmeCare one that is claimed");
    SeenMessage claimed = stage.card("care", "one that is claimed");
    stage.press("agent1", claimed, "Claim");
    String answered = stage.tweet("wim", "@AcmeCare one that X has answered");
    SeenMessage sending = stage.card("care", "one that X has answered");
    Gate posting = stage.world.x().gates().after("POST /2/tweets");
    stage.press("agent2", sending, "Reply");
    stage.submit("agent2", stage.form("agent2"), "Reply", "Here is the answer");
    posting.awaitArrival(SOON);
    Gate drawing = stage.world.slack().gates().after("chat.postMessage");
    String unheard = stage.tweet("xia", "@AcmeCare one whose card was posted unheard");
    drawing.awaitArrival(SOON);

    bot.kill();
    posting.drop();
    drawing.drop();
    String missed = stage.tweet("yan", "@AcmeCare one that came meanwhile");
    bot.startAgain();

    stage.card("care", "one that came meanwhile");
    stage.card("care", "one whose card was posted unheard");
    stage.says(claimed, "Claimed* by @Ines");
    bot.killRedis();
    stage.tweet("zoe", "@AcmeCare one while the memory was away");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stage.find("care", "one while the memory was away").isPresent());
    bot.killRedis();
    bot.kill();
    bot.startAgain();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> stage.now(sending).text().contains("Answered"));
    assertThat(stage.answers(answered)).hasSize(1);
    stage.press("agent1", waiting, "Claim");
    stage.says(waiting, "Claimed");
    assertThat(stage.liveCards()).containsKeys(answered, unheard, missed);
    stage.eachTicketHasOneCard();
  }
}
