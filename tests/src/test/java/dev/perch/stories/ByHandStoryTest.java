package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.x.Draft;
import dev.perch.sandbox.x.ReplySettings;
import dev.perch.sandbox.x.XEmulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where the usual road is closed: by hand on X, and into private from within the editor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByHandStoryTest {
  private static final String AGENT = "agent1";
  private static final String COLLEAGUE = "agent2";
  private Stage stage;
  private XEmulator x;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
    x = stage.world.x();
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private SeenView shows(String who, String words) {
    return eventually(() ->
        stage.world.slack().people().views(who).stream()
            .filter(view -> view.text().contains(words))
            .findFirst());
  }

  /** Somebody says that this post is the answer, and is told that. */
  private void told(SeenMessage card, String post, String words) throws Exception {
    stage.press(AGENT, card, "I answered on X");
    stage.submit(AGENT, stage.form(AGENT), "Link", "https://x.com/AcmeCare/status/" + post);
    stage.close(AGENT, shows(AGENT, words));
  }

  @Test
  void whatXRefusesIsAnsweredByHandAndTheLinkIsLookedAt() throws Exception {
    Draft party =
        new Draft(
            "My lamps, tonight",
            null,
            null,
            ReplySettings.FOLLOWING,
            List.of(),
            List.of(),
            Set.of());
    String tweet = x.post("ulla", "@AcmeCare is my lamp among them?", x.post("udo", party));
    SeenMessage card = stage.card("care", "is my lamp among them");
    stage.press(AGENT, card, "Reply");
    stage.submit(AGENT, stage.form(AGENT), "Reply", "Yes, it is.");
    SeenMessage refused = stage.says(card, "X takes no reply from Perch here");
    assertThat(refused.blocks().toString())
        .contains("https://x.com/intent/post?in_reply_to=" + tweet + "&text=Yes%2C+it+is.+%5EIO");

    told(refused, "1790000000000000555", "X shows no such post");
    told(refused, tweet, "somebody else's");
    told(refused, x.byHand("AcmeCare", "Good morning!", null), "another conversation");
    assertThat(stage.now(card).text()).doesNotContain("Answered");
    String answer = x.byHand("AcmeCare", "Yes, it is. ^IO", tweet);
    told(refused, answer, "Recorded");

    assertThat(stage.says(card, "Answered").blocks().toString()).contains(answer);
  }

  @Test
  void whatMayNotBeSaidInPublicIsOnePressFromPrivate() throws Exception {
    stage.tweet("viola", "@AcmeCare which address do you have for me?");
    SeenMessage card = stage.card("care", "which address do you have");
    stage.press(COLLEAGUE, card, "Reply");
    SeenView editor = stage.form(COLLEAGUE);
    stage
        .world
        .slack()
        .people()
        .setIn(
            COLLEAGUE,
            editor.view(),
            "reply_text",
            "reply_text",
            List.of("We have vi@example.com."));
    SeenView blocked =
        eventually(() ->
            Optional.of(stage.form(COLLEAGUE))
                .filter(view -> view.buttons().contains("Move to DM")));

    stage.world.slack().people().pressIn(COLLEAGUE, blocked.view(), "Move to DM", 0);

    SeenView line = shows(COLLEAGUE, "They have not written to us in private yet");
    assertThat(line.fields().getFirst().value()).contains("messages/compose");
  }
}
