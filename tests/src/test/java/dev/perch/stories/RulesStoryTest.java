package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is not for us, and how leads see, try and undo how tweets are sorted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesStoryTest {
  private static final String CRY = "@AcmeCare come to our market on Sunday, all are welcome";

  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private SeenMessage answer(String who, String command, String words) throws Exception {
    stage.world.slack().people().command(who, "leads", command);
    return eventually(() ->
        stage.world.slack().people().messages("leads", null, who).stream()
            .filter(message -> message.text().contains(words))
            .findFirst());
  }

  @Test
  @Order(1)
  void whatWasPutAsideIsCountedWithItsReasonAndALeadUndoesIt() throws Exception {
    stage.tweet("crier", CRY);
    SeenMessage card = stage.card("care", "come to our market");
    stage.choose("agent1", card, "…", "Not for us");
    stage.whispered("agent1", card, "Put aside");

    stage.tweet("crier", CRY + " again");
    stage.tweet("axel", "@AcmeCare do you have a market of your own?");
    stage.card("care", "a market of your own");

    SeenMessage list = answer("lead1", "/rules", "Put aside");
    assertThat(list.text()).contains("@crier", "caught 1 since", "1 like what was put aside");
    stage.press("lead1", list, "Undo");
    eventually(() ->
        stage.world.slack().people().messages("leads", null, "lead1").stream()
            .filter(left -> left.ts().equals(list.ts()) && !left.text().contains("@crier"))
            .findFirst());
    stage.tweet("crier", CRY + " once more");
    stage.card("care", "once more");
  }

  @Test
  @Order(2)
  void aRuleIsTriedOnWhatCame() throws Exception {
    SeenMessage tried = answer("lead1", "/rules try words market -> team pr", "Tried");

    assertThat(tried.text())
        .contains("words market -> team pr", "would have gone to PR", "a market of your own");
  }

  @Test
  @Order(3)
  void mistypedWordsAreAnsweredWithTheNearestAndOthersThanLeadsAreSentToThem() throws Exception {
    assertThat(answer("lead1", "/rules tri", "Did you mean").text()).contains("/rules try");
    assertThat(answer("lead1", "/rules try nonsense", "no rule yet").text()).contains("->");
    stage.world.slack().people().command("agent1", "care", "/rules");
    eventually(() ->
        stage.world.slack().people().messages("care", null, "agent1").stream()
            .filter(message -> message.text().contains("are the leads' to look at"))
            .findFirst());
  }

  @Test
  @Order(4)
  void aboutACustomerAnAgentReadsWhatXShowsAndNotesWhatHelpsTheNextOne() throws Exception {
    stage.tweet("nora", "@AcmeCare is the charger in the box?");
    SeenMessage card = stage.card("care", "is the charger in the box");

    stage.choose("agent1", card, "…", "About this customer …");
    SeenView form = stage.form("agent1");
    assertThat(form.text()).contains("@nora", "looked up", "$0.010 a look", "Nobody noted");
    stage.submit("agent1", form, "Add a note", "Prefers short answers.");

    SeenView noted =
        eventually(() ->
            stage.world.slack().people().views("agent1").stream()
                .filter(view -> view.text().contains("Prefers short answers."))
                .findFirst());
    assertThat(noted.text()).contains("Ines");
    stage.close("agent1", noted);
    stage.choose("agent2", card, "…", "About this customer …");
    assertThat(stage.form("agent2").text()).contains("Prefers short answers.");
    assertThat(stage.world.x().log().of("GET /2/users/:id")).as("looks at X").hasSize(1);
  }

  @Test
  @Order(5)
  void praiseIsThankedForAndTheTeamReadsIt() throws Exception {
    stage.tweet("rolf", "@AcmeCare I love it, wonderful service, you are the best!");
    SeenMessage card = stage.card("care", "you are the best");

    stage.press("agent1", card, "Tell the team");

    SeenMessage told = stage.message("care", "Praise for the team");
    assertThat(told.text()).contains("wonderful service", "@rolf");
    stage.press("agent1", card, "Tell the team");
    stage.whispered("agent1", card, "has read it already");
    stage.press("agent1", card, "Thank them");
    assertThat(stage.form("agent1").text()).containsIgnoringCase("thank you");
  }
}
