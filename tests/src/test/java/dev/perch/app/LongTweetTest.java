package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tweets longer than anybody writes, to the card and back: X's own limit may rise, so what it shows
 * of a long post, its {@code note_tweet}, is made longer on the way.
 */
class LongTweetTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String MARK = "and-so-on-and-so-forth";

  @Test
  void fortyThousandCharactersAndFiveHundredEmojiAreCardsAndAreAnswered(@TempDir Path folder)
      throws Exception {
    try (World world = World.start(false);
        Between x = Between.before(world.x().apiUrl())) {
      x.rewrite(MARK, "long ".repeat(8_000));
      BotSettings settings =
          BotSettings.write(
              folder,
              world,
              new BotSettings.Choice("long", "embedded", Sandbox.faq(), "250ms", true));
      Map<String, String> environment = new HashMap<>(settings.environment());
      environment.put("PERCH_X_API_URL", x.url());
      // As in the stories.
      environment.put("PERCH_SLACK_PACE_ACK", "1400ms");
      try (Bot _ = Bot.start(settings.file(), environment, Clock.systemUTC())) {
        await().atMost(SOON).until(world::met);

        String story = "@AcmeCare my lamp's whole story: " + "it flickers. ".repeat(25) + MARK;
        isAnswered(world, world.x().post("wilma", story, null), "my lamp's whole story");
        String party = "@AcmeCare so glad! " + "🎈".repeat(500);
        isAnswered(world, world.x().post("hedy", party, null), "so glad!");
      }
    }
  }

  private static void isAnswered(World world, String tweet, String words) throws Exception {
    SlackPeople people = world.slack().people();
    SeenMessage card =
        soon(() ->
            people.messages("care", null, null).stream()
                .filter(message -> message.text().contains(words) && !message.buttons().isEmpty())
                .findFirst());
    people.press("agent1", "care", card.ts(), "Reply");
    SeenView form =
        soon(() ->
            people.views("agent1").stream().filter(view -> !view.fields().isEmpty()).findFirst());
    people.submit("agent1", form.view(), Map.of("Reply", "Thank you for telling us: " + words));

    List<Posted> answers =
        soon(() ->
            Optional.of(
                    world.x().timeline("AcmeCare").stream()
                        .filter(post -> tweet.equals(post.replyTo()))
                        .toList())
                .filter(found -> !found.isEmpty()));
    assertThat(answers).singleElement().extracting(Posted::as).isEqualTo("AcmeCare");
  }

  private static <T> T soon(Callable<Optional<T>> found) {
    return await().atMost(SOON).until(found, Optional::isPresent).orElseThrow();
  }
}
