package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.app.Bot;
import dev.perch.redis.server.FreePort;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tokens that Slack does not take, before and after the bot has come up: which one, and what to do.
 */
class TokensInTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private int port;
  private Health health;

  @BeforeEach
  void findPort() throws IOException {
    port = FreePort.any();
    health = new Health(port);
  }

  private Bot bot(Path folder, World world, Map<String, String> changed) throws Exception {
    BotSettings settings =
        BotSettings.write(
            folder,
            world,
            new BotSettings.Choice(
                    "tokens-" + port,
                    "redis://127.0.0.1:" + StoryRedis.port(),
                    Sandbox.faq(),
                    "250ms",
                    true)
                .withPort(port));
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.putAll(changed);
    return Bot.start(settings.file(), environment, Clock.systemUTC());
  }

  @Test
  void aWrongBotTokenInSocketModeIsNamedAndTheAppTokenIsNot(@TempDir Path folder) throws Exception {
    Map<String, String> wrong = Map.of("PERCH_SLACK_BOT_TOKEN", "xoxb-wrong-token");
    try (World world = World.start(false);
        Bot _ = bot(folder, world, wrong)) {
      await().atMost(SOON).until(() -> health.ready().contains("OAuth & Permissions"));

      assertThat(health.ready()).contains("slack.bot-token", "invalid_auth");
      assertThat(health.ready()).doesNotContain("slack.app-token");
    }
  }

  @Test
  void anotherTokenThatSlackKnowsIsNoBotsTokenAndKeysThatXDoesNotTakeAreNamedBesideIt(
      @TempDir Path folder) throws Exception {
    try (World world = World.start(false);
        Bot _ =
            bot(
                folder,
                world,
                Map.of(
                    "PERCH_SLACK_BOT_TOKEN",
                    world.slack().appToken(),
                    "PERCH_X_HANDLES_0_ACCESS_TOKEN_SECRET",
                    "anothers"))) {
      await().atMost(SOON).until(() -> health.of("slack api").contains("not_allowed_token_type"));
      await().atMost(SOON).until(() -> health.of("loop roster").contains("not_allowed_token_type"));
      String handle = "x @" + world.handles().keySet().iterator().next().name();
      await().atMost(SOON).until(() -> health.of(handle).contains("renew its four keys"));

      assertThat(health.of("slack api")).contains("slack.bot-token", "xoxb-…", "restart Perch");
      assertThat(health.of("loop roster")).contains("slack.bot-token", "xoxb-…", "restart Perch");
      assertThat(health.of(handle))
          .contains("does not take the keys", "PERCH_X_HANDLES_", "restart Perch", "clock");
      assertThat(world.met()).isFalse();
    }
  }

  @Test
  void aTokenThatIsTakenBackLaterIsToldByTheHealthOfThePart(@TempDir Path folder) throws Exception {
    try (World world = World.start(false);
        Bot _ = bot(folder, world, Map.of())) {
      await().atMost(SOON).until(world::met);
      Faults slack = world.slack().faults();
      for (String error : List.of("token_revoked", "account_inactive")) {
        await().atMost(SOON).until(() -> !health.ready().contains("Install the app anew"));
        slack.set(Faults.ANY, new Fault.NotOk(error), 0);
        world.x().post("tom", "@AcmeCare is anybody there? " + error, null);

        await().atMost(SOON).until(() -> health.ready().contains(error));

        assertThat(health.ready()).contains("slack.bot-token", "Install the app anew");
        slack.end();
        world.x().post("tom", "@AcmeCare and now? " + error, null);
      }
    }
  }
}
