package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.Administrator;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A second pair of eyes, on the real wire: by trainee, by words, by three in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffStoryTest {
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void eachTicketHasOneCard() throws Exception {
    stage.eachTicketHasOneCard();
  }

  @Test
  void whatATraineeSendsGoesOutWhenAColleagueApprovesIt() throws Exception {
    String tweet = stage.tweet("nia", "@AcmeCare may I wash the lamp?");
    SeenMessage card = stage.card("care", "may I wash the lamp");

    stage.press("trainee1", card, "Reply");
    SeenView form = stage.form("trainee1");
    assertThat(form.text()).contains("a colleague reads this before it goes out");
    stage.submit("trainee1", form, "Reply", "Please do not.");

    SeenMessage waiting = stage.says(card, "Waits for sign-off");
    assertThat(waiting.text()).contains("Care", "Please do not. ^WA");
    assertThat(stage.answers(tweet)).isEmpty();
    stage.press("trainee1", waiting, "Approve");
    stage.whispered("trainee1", card, "somebody else reads them");

    stage.press("agent1", stage.inThread(card, "waits for"), "Approve");

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet))
        .extracting(post -> post.text())
        .containsExactly("Please do not. ^WA");
  }

  @Test
  void aReplyThatIsSentBackIsItsAuthorsWithTheReasonAndTheDraft() throws Exception {
    stage.tweet("omar", "@AcmeCare does the lamp hum?");
    SeenMessage card = stage.card("care", "does the lamp hum");
    stage.press("trainee1", card, "Reply");
    stage.submit("trainee1", stage.form("trainee1"), "Reply", "It never hums.");
    SeenMessage waiting = stage.says(card, "Waits for sign-off");

    stage.press("agent2", waiting, "Return");
    stage.submit("agent2", stage.form("agent2"), "Reason", "It does, a little.");

    stage.says(card, "*Claimed* by @Wren");
    assertThat(stage.inThread(card, "sent the reply back").text())
        .contains("@Tomas", "@Wren", "It does, a little.");
    stage.press("trainee1", card, "Reply");
    assertThat(stage.form("trainee1").fields().getFirst().value()).contains("It never hums.");
    stage.close("trainee1", stage.form("trainee1"));
  }

  @Test
  void aCustomersFurtherWordVoidsWhatWasAgreedTo() throws Exception {
    String tweet = stage.tweet("pia", "@AcmeCare is there a recall?");
    SeenMessage card = stage.card("care", "is there a recall");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "We are looking into it.");
    SeenMessage waiting = stage.says(card, "Waits for sign-off");
    assertThat(waiting.text()).contains("by *PR*");
    SeenMessage asked = stage.card("pr", "We are looking into it.");
    stage.press("pr1", asked, "Approve");
    stage.inThread(card, "agreed for PR");
    assertThat(stage.says(asked, "@Lucian agreed for PR").buttons()).isEmpty();

    stage.reply("pia", "@AcmeCare never mind, I found it", tweet);

    assertThat(stage.inThread(card, "counts no more").text()).contains("your draft is kept");
    stage.says(card, "*Claimed* by @Ines");
    assertThat(stage.answers(tweet)).isEmpty();
  }

  @Test
  void threeAgreeInOrderAndOneOfThemChangesTheWords() throws Exception {
    String tweet = stage.tweet("quin", "@AcmeCare will there be a lawsuit?");
    SeenMessage card = stage.card("care", "will there be a lawsuit");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "No idea!");
    SeenMessage waiting = stage.says(card, "Waits for sign-off");
    assertThat(waiting.text()).contains("*PR*, then *Legal*, then *a lead*");
    SeenMessage there = stage.card("pr", "will there be a lawsuit");
    assertThat(there.text()).contains("waits for PR", "No idea! ^IO");

    stage.press("pr1", there, "Edit reply");
    stage.submit("pr1", stage.form("pr1"), "Reply", "We cannot say.");
    assertThat(stage.says(there, "changed the words, so they wait anew").buttons()).isEmpty();
    assertThat(stage.inThread(card, "changed the reply").text())
        .contains("No idea! ^IO", "We cannot say. ^IO");
    stage.press("pr1", stage.card("pr", "We cannot say."), "Approve");
    stage.press("legal1", stage.card("legal", "We cannot say."), "Approve");
    stage.press("lead1", stage.says(card, "sign-off* by *a lead*"), "Approve");

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet))
        .extracting(post -> post.text())
        .containsExactly("We cannot say. ^IO");
  }

  @Test
  void theBoardSaysWhoDecidesAndCriesWhenAPostIsEmpty() throws Exception {
    Administrator administrator = stage.world.slack().people().administrator();
    SeenMessage board = stage.message("leads", "Who decides right now");
    assertThat(board.text()).contains("*Legal*: @Mireille, @Helga", "*Gatekeeper*: @Anouk");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(stage.world.slack().log().of("pins.add")).hasSize(1));

    administrator.channel("legal", "lead1", false);
    stage.says(board, "*Legal*: @Helga");
    administrator.channel("legal", "legal1", false);

    stage.says(board, "*nobody*");
    stage.message("leads", "Nobody is *Legal* right now");
    administrator.channel("legal", "lead1", true);
    administrator.channel("legal", "legal1", true);
    stage.says(board, "*Legal*: @Mireille, @Helga");
  }
}
