package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One tweet, from X into Slack and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest {
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = stage(folder);
  }

  /** The scene; another mode has another. */
  Stage stage(Path folder) throws Exception {
    return Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void eachTicketHasOneCard() throws Exception {
    stage.eachTicketHasOneCard();
  }

  private Posted onlyAnswer(String tweet) {
    List<Posted> answers =
        eventually(() -> Optional.of(stage.answers(tweet)).filter(found -> !found.isEmpty()));
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  @Test
  void anApprovedSuggestionStandsUnderTheTweet() throws Exception {
    String tweet = stage.tweet("mona", "@AcmeCare where is my order? It was due on Monday");
    SeenMessage card = stage.card("care", "It was due on Monday");
    assertThat(card.text())
        .contains("@mona", "follower", "first time here", "replies as @AcmeCare for $0.010")
        .contains("^you");

    stage.press("agent1", card, "Approve & send");

    Posted answer = onlyAnswer(tweet);
    assertThat(answer.as()).isEqualTo("AcmeCare");
    assertThat(answer.text()).endsWith("^IO").doesNotContain("^you", "{");
    stage.says(card, "Answered");
    assertThat(stage.now(card).text()).contains("by @Ines", answer.id());
    assertThat(stage.inThread(card, "answered as @AcmeCare").text()).contains(answer.id());
  }

  @Test
  void anEditedReplyGoesOutAsTheAgentLeftIt() throws Exception {
    String tweet = stage.tweet("olaf", "@AcmeCare how do I return a lamp that is too bright?");
    SeenMessage card = stage.card("care", "a lamp that is too bright");

    stage.press("agent2", card, "Edit");
    SeenView form = stage.form("agent2");
    assertThat(form.text()).contains("a lamp that is too bright", "@AcmeCare", "of 280 characters");
    assertThat(form.fields().getFirst().value()).endsWith("^TL");
    Outcome sent = stage.submit("agent2", form, "Reply", "Of course you can & we are sorry <3 ^TL");

    assertThat(sent.ok()).isTrue();
    assertThat(onlyAnswer(tweet).text()).isEqualTo("Of course you can & we are sorry <3 ^TL");
    stage.says(card, "Answered");
  }

  @Test
  void aReplyOfOnesOwnBeginsWithTheFirstNameAndTheInitials() throws Exception {
    String tweet = stage.tweet("petra", "@AcmeCare the moon landing was filmed in your warehouse");
    SeenMessage card = stage.card("care", "filmed in your warehouse");

    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    String initial = form.fields().getFirst().value();
    assertThat(initial).startsWith("Hi").endsWith("^IO");
    stage.says(card, "Claimed");
    assertThat(stage.submit("agent1", form, "Reply", initial).errors().get("Reply"))
        .contains("Write the reply first");
    stage.submit("agent1", form, "Reply", initial + " We wish. It is full of lamps.");

    assertThat(onlyAnswer(tweet).text())
        .startsWith("Hi")
        .endsWith(", We wish. It is full of lamps. ^IO");
  }

  @Test
  void whatTheGuardWarnsOfTakesOneMorePress() throws Exception {
    String tweet =
        stage.tweet("rosa", "@AcmeCare your lamps are the worst, I am at jo@example.com");
    SeenMessage card = stage.card("care", "e-mail address hidden");
    assertThat(card.text()).doesNotContain("jo@example.com");
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");

    Outcome blocked = stage.submit("agent1", form, "Reply", "We have jo@example.com on file.");
    stage.submit("agent1", form, "Reply", "Calm down, we are on it.");
    SeenView warned = stage.form("agent1");

    assertThat(blocked.errors().get("Reply")).contains("e-mail address", "Move to DM");
    assertThat(warned.text())
        .contains("Nothing was sent yet", "“Calm down” may be read as an insult");
    assertThat(stage.answers(tweet)).isEmpty();
    assertThat(stage.submit("agent1", warned, "Reply", "Calm down, we are on it.").ok()).isTrue();
    assertThat(onlyAnswer(tweet).text()).isEqualTo("Calm down, we are on it. ^IO");
  }

  @Test
  void aReplyThatIsTooLongIsRefusedAtItsField() throws Exception {
    String tweet = stage.tweet("quinn", "@AcmeCare tell me everything about gift cards");
    SeenMessage card = stage.card("care", "everything about gift cards");
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");

    Outcome refused = stage.submit("agent1", form, "Reply", "x".repeat(300));

    assertThat(refused.errors()).containsKey("Reply");
    assertThat(refused.errors().get("Reply")).contains("304 characters", "24 too many");
    assertThat(stage.answers(tweet)).isEmpty();
    Outcome sent = stage.submit("agent1", form, "Reply", "Gladly!");
    assertThat(sent.ok()).isTrue();
    assertThat(onlyAnswer(tweet).text()).isEqualTo("Gladly! ^IO");
  }

  @Test
  void aReplyWrittenInTheThreadIsShownFirstAndSentByItsAuthorOnly() throws Exception {
    String tweet = stage.tweet("rosa", "@AcmeCare can I collect my parcel myself?");
    SeenMessage card = stage.card("care", "collect my parcel myself");
    stage.say("agent2", card, "I think she can, can't she?");
    stage.say("agent1", card, "@Perch You can, from any pick-up point & <any> shop");
    SeenMessage preview = stage.inThread(card, "A draft of");
    assertThat(preview.text()).contains("You can, from any pick-up point & <any> shop ^IO");
    assertThat(preview.buttons()).containsExactly("Send", "Edit", "Discard");

    stage.press("agent2", preview, "Send");
    stage.whispered("agent2", card, "draft is @Ines's to send");
    assertThat(stage.answers(tweet)).isEmpty();
    stage.press("agent1", preview, "Send");

    assertThat(onlyAnswer(tweet).text())
        .isEqualTo("You can, from any pick-up point & <any> shop ^IO");
    stage.says(card, "Answered");
    await()
        .atMost(SOON)
        .until(() ->
            stage.thread(card).stream().noneMatch(line -> line.text().contains("A draft of")));
  }

  @Test
  void aDraftIsNotSentAfterAnotherAnswerAndTheSameWordsNotTwice() throws Exception {
    String tweet = stage.tweet("rhea", "@AcmeCare do you ship to Peru?");
    SeenMessage card = stage.card("care", "do you ship to Peru");
    stage.say("agent1", card, "did @Perch see this?");
    stage.whispered("agent1", card, "Begin your message with my name");
    stage.say("agent1", card, "@Perch We do");
    SeenMessage draft = stage.inThread(card, "A draft of");
    stage.press("agent2", card, "Reply");
    stage.submit("agent2", stage.form("agent2"), "Reply", "We ship to Peru.");
    stage.says(card, "Answered");

    stage.press("agent1", draft, "Send");

    stage.whispered("agent1", card, "it was answered");
    stage.press("agent2", card, "Reply");
    SeenView form = stage.form("agent2");
    Outcome twice = stage.submit("agent2", form, "Reply", "We ship to Peru.");
    stage.close("agent2", form);
    assertThat(twice.errors().get("Reply")).contains("said exactly this");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void aCustomerWhoWritesAgainIsReadBeforeTheReplyGoesOut() throws Exception {
    String tweet = stage.tweet("sven", "@AcmeCare my kettle does not boil");
    SeenMessage card = stage.card("care", "my kettle does not boil");
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    String more = stage.reply("sven", "@AcmeCare wait, it was not plugged in", tweet);
    stage.inThread(card, "it was not plugged in");

    Outcome held = stage.submit("agent1", form, "Reply", "Have you plugged it in?");

    assertThat(held.ok()).isTrue();
    assertThat(stage.answers(tweet)).isEmpty();
    SeenView again = stage.form("agent1");
    assertThat(again.text()).contains("has written since you began", "it was not plugged in");
    assertThat(again.fields().getFirst().value()).isEqualTo("Have you plugged it in?");
    stage.submit("agent1", again, "Reply", "Enjoy your tea!");
    assertThat(onlyAnswer(more).text()).isEqualTo("Enjoy your tea! ^IO");
  }

  @Test
  void aHostileTweetIsShownAsItIsAndDoesNothing() throws Exception {
    stage.tweet(
        "troll",
        "@AcmeCare <!channel> <@U0AGENT1> <https://evil.example|bank> &lt; *bold* \u202Eneet");

    SeenMessage card = stage.card("care", "<!channel>");

    assertThat(card.text())
        .contains("<!channel> <@U0AGENT1> <https://evil.example|bank> &lt; *bold* neet");
    assertThat(card.blocks().toString()).doesNotContain("\"type\":\"broadcast\"", "\u202E");
  }

  @Test
  void whatNeedsNoReplyIsPutAwayAndCanBeBroughtBack() throws Exception {
    stage.tweet("tess", "@AcmeCare just saying hello to the elephants");
    SeenMessage card = stage.card("care", "hello to the elephants");

    stage.press("agent1", card, "No reply needed");
    stage.says(card, "No reply needed");
    assertThat(stage.now(card).buttons()).containsExactly("Reopen", "Open on X", "History");
    stage.press("agent2", card, "Reopen");

    assertThat(stage.says(card, "Open").buttons()).contains("Claim", "Reply");
  }

  @Test
  void aClaimCanBeReleasedAndIsOthersToTake() throws Exception {
    stage.tweet("ugo", "@AcmeCare do you sell snow?");
    SeenMessage card = stage.card("care", "do you sell snow");
    stage.press("agent1", card, "Claim");
    stage.says(card, "Claimed");

    stage.press("agent1", card, "Release");
    stage.says(card, "Open");
    stage.press("agent2", card, "Claim");

    assertThat(stage.says(card, "Claimed").text()).contains("by @Tomas");
  }
}
