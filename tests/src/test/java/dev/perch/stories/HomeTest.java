package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackApp;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app's Home tab tells everybody who they are to Perch; a shortcut nobody knows says so. */
class HomeTest {
  /** The manifest of an app that is newer than this bot. */
  private static final String NEWER =
      """
      {"display_information": {"name": "Perch"},
       "features": {"shortcuts": [
         {"type": "message", "name": "Save as FAQ", "callback_id": "save_faq", "description": "Keep it"},
         {"type": "global", "name": "New launch", "callback_id": "new_launch", "description": "Tell Care"}]},
       "settings": {"interactivity": {"is_enabled": true}}}
      """;

  @TempDir Path folder;

  @Test
  void anAgentReadsWhatTheyMayDoAndALeadThatTheyMayDoAll() throws Exception {
    try (Stage stage = Stage.open(folder)) {

      SeenView agent = stage.home("agent1", "signed");
      SeenView lead = stage.home("lead1", "signed");

      assertThat(agent.text())
          .contains("You are on *Care*")
          .contains("signed *^IO*")
          .contains("*Care* works in #care and reads @AcmeCare")
          .contains("*Marketing* works in #marketing and reads @Acme");
      assertThat(lead.text()).contains("are a *lead*").contains("every team's tickets");
    }
  }

  @Test
  void aStrangerIsToldWhomToTell() throws Exception {
    try (Stage stage = Stage.open(folder)) {

      SeenView guest = stage.home("stranger1", "Hello");

      assertThat(guest.text()).contains("no guests").contains("tell @Mireille");
    }
  }

  @Test
  void whoeverLeavesTheTeamReadsThatTheyMayNotActAnyMore() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.home("agent4", "You are on *Care*");

      stage.world.slack().people().administrator().channel("care", "agent4", false);
      stage.clock.push(Duration.ofMinutes(2));

      assertThat(stage.home("agent4", "on no team yet").text()).contains("ask @Mireille");
    }
  }

  @Test
  void aShortcutThatTheBotDoesNotKnowSaysSo() throws Exception {
    try (Stage stage = Stage.open(folder, SlackApp.parse(NEWER))) {
      SlackPeople people = stage.world.slack().people();
      String ts = people.say("agent1", "care", null, "A question?").messages().getFirst().ts();

      people.surfaces().shortcut("agent1", "Save as FAQ", "care", ts);
      people.surfaces().shortcut("agent2", "new_launch", null, null);

      assertThat(stage.modal("agent1").text()).contains("does not know this shortcut");
      assertThat(stage.modal("agent2").text()).contains("does not know this shortcut");
    }
  }
}
