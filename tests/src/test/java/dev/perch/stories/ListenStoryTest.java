package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks for a car on X, and tells nobody. */
class ListenStoryTest {
  private static final String SEARCH = "GET /2/tweets/search/recent";

  @TempDir Path folder;

  /** What a command answers, at once or when X has answered. */
  private static String listen(Stage stage, String text, String answer) throws Exception {
    SlackPeople people = stage.world.slack().people();
    String now = people.command("marketing1", "marketing", "/listen " + text).messages().toString();
    return now.contains(answer)
        ? now
        : Stage.eventually(() ->
                people.messages("marketing", null, "marketing1").stream()
                    .filter(message -> message.text().contains(answer))
                    .findFirst())
            .text();
  }

  private static long calls(Stage stage, String call) {
    return stage.world.x().log().of(call).size();
  }

  @Test
  void whatSomebodyLooksForIsHeardWithinSecondsAndNoMoreOnceTheSearchIsMuted() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      // What would it have caught, and cost?
      stage.tweet("petra", "buying a car is so hard");
      assertThat(listen(stage, "test \"buying a car\"", "The newest"))
          .contains("buying a car is so hard", "$");
      assertThat(listen(stage, "test lang:en", "match everything")).contains("an hour");

      // Added, it is heard by X's stream.
      listen(stage, "add cars \"buying a car\"", "Perch listens by `cars` from now on");
      await().until(() -> stage.world.x().listeners() == 1);
      await().until(() -> calls(stage, SEARCH) >= 3);
      long searched = calls(stage, SEARCH);
      stage.tweet("quentin", "thinking of buying a car tomorrow, any advice?");
      SeenMessage card = stage.card("care", "thinking of buying a car");
      assertThat(card.text()).contains("👂 Opportunity: `cars`, not told us");
      assertThat(calls(stage, SEARCH)).as("nothing was searched for it").isEqualTo(searched);
      assertThat(listen(stage, "list", "What Perch listens for"))
          .contains("`cars`", "X's stream brings", "1 opportunity");

      // Muted, it is heard no more.
      listen(stage, "mute cars", "is not read any more");
      await().until(() -> stage.world.x().listeners() == 0);
      stage.tweet("rosa", "buying a car in silence");
      stage.tweet("saul", "@AcmeCare where is my order?");
      stage.card("care", "where is my order");
      assertThat(stage.find("care", "in silence")).isEmpty();
    }
  }
}
