package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.slack.Feature;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Perch calls in Slack, all that it does being done, is what the table of its features says:
 * so the manifest asks for every scope that it needs, and for none that it does not.
 */
class LeastScopesTest {
  /** Called with the app-level token, which has a scope of its own. */
  private static final String SOCKET = "apps.connections.open";

  @Test
  void noCallNeedsAScopeThatTheManifestDoesNotAskFor(@TempDir Path folder) throws Exception {
    try (Stage stage = Stage.open(folder)) {
      playAll(stage);

      Set<String> called =
          stage.world.slack().log().entries().stream()
              .filter(entry -> entry.direction() == WireLog.Direction.IN)
              .map(WireLog.Entry::kind)
              .filter(kind -> kind.contains(".") && !kind.equals(SOCKET))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(called)
          .contains(
              "chat.postMessage",
              "chat.update",
              "chat.postEphemeral",
              "conversations.members",
              "users.info",
              "views.open");
      assertThat(Feature.methods(Feature.all())).containsAll(called);
    }
  }

  private static void playAll(Stage stage) throws Exception {
    String tweet = stage.tweet("mona", "@AcmeCare where is my order? It was due on Monday");
    SeenMessage card = stage.card("care", "It was due on Monday");
    stage.press("agent1", card, "Reply");
    stage.close("agent1", stage.form("agent1"));
    stage.say("agent1", card, "did @Perch see this?");
    stage.whispered("agent1", card, "Begin your message with my name");
    stage.say("agent1", card, "@Perch It comes tomorrow");
    SeenMessage draft = stage.inThread(card, "A draft of");
    stage.press("agent1", draft, "Send");
    eventually(() -> Optional.of(stage.answers(tweet)).filter(found -> !found.isEmpty()));
    stage.says(card, "Answered");
    stage.tweet("olaf", "@AcmeCare is it true what the papers say?");
    SeenMessage other = stage.card("care", "what the papers say");
    stage.choose("agent1", other, "Hand off", "PR");
    stage.submit("agent1", stage.form("agent1"), "Note", "One for you");
    stage.card("pr", "what the papers say");
  }
}
