package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.wire.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Several people and several tweets around one ticket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherTest {
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
  void ofTwoAgentsWhoClaimAtOnceOneHasItAndTheOtherIsToldWho() throws Exception {
    stage.tweet("anna", "@AcmeCare who of you is faster?");
    SeenMessage card = stage.card("care", "who of you is faster");
    CyclicBarrier start = new CyclicBarrier(2);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Stream.of("agent1", "agent2")
          .map(who -> threads.submit(claim(who, card, start)))
          .toList()
          .forEach(pressed -> {
            try {
              pressed.get();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }

    String text = stage.says(card, "Claimed").text();
    String winner = text.contains("by @Ines") ? "Ines" : "Tomas";
    String loser = winner.equals("Ines") ? "agent2" : "agent1";
    assertThat(text).contains("Claimed* by @" + winner);
    assertThat(stage.whispered(loser, card, "has this ticket since")).contains("@" + winner);
  }

  private Callable<Object> claim(String who, SeenMessage card, CyclicBarrier start) {
    return () -> {
      start.await();
      return stage.press(who, card, "Claim");
    };
  }

  @Test
  void aPressOnACardThatIsNoLongerSoIsToldWhatHappenedSince() throws Exception {
    String tweet = stage.tweet("axel", "@AcmeCare how do I reset my password?");
    SeenMessage card = stage.card("care", "how do I reset my password");
    stage.press("agent1", card, "Claim");
    stage.says(card, "Claimed");

    stage.press("agent2", card, "Claim");
    stage.whispered("agent2", card, "has this ticket since");
    stage.press("agent2", card, "Approve & send");
    stage.press("agent1", card, "Resolve");
    stage.says(card, "Resolved");
    stage.press("agent2", card, "Claim");

    assertThat(stage.whispered("agent2", card, "Nothing was done")).contains("it was resolved");
    assertThat(stage.answers(tweet)).isEmpty();
  }

  @Test
  void aSuggestionIsNotApprovedAgainOnACardThatDoesNotShowTheAnswerYet() throws Exception {
    String tweet = stage.tweet("carl", "@AcmeCare how do I reset my password, please?");
    SeenMessage card = stage.card("care", "reset my password, please");
    stage.press("agent1", card, "Approve & send");
    stage.says(card, "Answered");

    stage.press("agent2", card, "Approve & send");

    stage.whispered("agent2", card, "it was answered");
    assertThat(stage.answers(tweet)).hasSize(1);
  }

  @Test
  void whatWasApprovedForAnOlderWordIsNotSent() throws Exception {
    String tweet = stage.tweet("bela", "@AcmeCare how do I return my toaster?");
    SeenMessage card = stage.card("care", "how do I return my toaster");
    Gate gate =
        stage
            .world
            .slack()
            .gates()
            .set(
                "chat.update",
                Gate.Phase.BEFORE,
                update -> update.toString().contains("return my kettle"));
    stage.reply("bela", "@AcmeCare sorry, how do I return my kettle?", tweet);
    gate.awaitArrival(SOON);

    stage.press("agent1", card, "Approve & send");
    gate.open();

    stage.whispered("agent1", card, "the customer wrote again");
    assertThat(stage.answers(tweet)).isEmpty();
  }

  @Test
  void furtherTweetsJoinTheTicketAndTheirThread() throws Exception {
    String first = stage.tweet("bert", "@AcmeCare my robot vacuum hides under the sofa");
    SeenMessage card = stage.card("care", "hides under the sofa");

    stage.reply("bert", "@AcmeCare and it will not come out", first);
    stage.tweet("bert", "@AcmeCare hello? the vacuum?");

    assertThat(stage.inThread(card, "it will not come out").text()).contains("@bert wrote");
    stage.inThread(card, "hello? the vacuum?");
    stage.says(card, "hello? the vacuum?");
    assertThat(stage.liveCards()).containsKey(first);
  }

  @Test
  void aCustomerWhoAnswersReopensTheTicketForSevenDays() throws Exception {
    String tweet = stage.tweet("cleo", "@AcmeCare is the blue kettle back?");
    SeenMessage card = stage.card("care", "is the blue kettle back");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "It is!");
    stage.says(card, "Answered");
    String answer = stage.answers(tweet).getFirst().id();
    stage.press("agent1", card, "Resolve");
    stage.says(card, "Resolved");

    stage.reply("cleo", "wonderful, and the red one?", answer);

    SeenMessage reopened = stage.says(card, "and the red one?");
    assertThat(reopened.text()).contains("*Open*");
    assertThat(reopened.buttons()).contains("Claim", "Resolve");
    stage.press("agent1", reopened, "Resolve");
    stage.says(card, "Resolved");
    stage.clock.push(Duration.ofDays(8));
    String later = stage.tweet("cleo", "@AcmeCare one more thing about kettles");
    SeenMessage second = stage.card("care", "one more thing about kettles");
    assertThat(second.ts()).isNotEqualTo(card.ts());
    assertThat(second.text()).contains("here once before");
    assertThat(stage.liveCards()).containsKeys(tweet, later);
  }

  @Test
  void aSecondCustomerInTheSameThreadHasATicketOfTheirOwn() throws Exception {
    String first = stage.tweet("dora", "@AcmeCare your app ate my basket");
    stage.card("care", "your app ate my basket");

    String second = stage.reply("emil", "@AcmeCare mine too! my whole basket", first);

    stage.card("care", "mine too! my whole basket");
    assertThat(stage.liveCards()).containsKeys(first, second);
  }

  @Test
  void aTweetThatNamesTwoHandlesBelongsToTheFirst() throws Exception {
    String tweet = stage.tweet("fay", "@Acme and @AcmeCare, who of you answers letters?");

    stage.card("marketing", "who of you answers letters");

    assertThat(stage.liveCards()).containsEntry(tweet, 1);
    assertThat(stage.find("care", "who of you answers letters")).isEmpty();
  }

  @Test
  void anEditedTweetIsShownAsItStandsNow() throws Exception {
    String tweet = stage.tweet("gil", "@AcmeCare I want my monny back");
    SeenMessage card = stage.card("care", "my monny back");

    stage.world.x().edit(tweet, "@AcmeCare I want my money back");

    stage.says(card, "I want my money back");
    assertThat(stage.inThread(card, "edited a tweet").text()).contains("my money back");
  }

  @Test
  void aHandOffMovesTheTicketWithItsNoteAndKeepsTheOldThread() throws Exception {
    String tweet = stage.tweet("hana", "@AcmeCare a journalist here, do you test on lamps?");
    SeenMessage card = stage.card("care", "do you test on lamps");
    stage.press("agent1", card, "Claim");
    stage.says(card, "Claimed");
    stage.say("agent1", card, "this smells like press");

    stage.choose("agent1", card, "Hand off", "PR");
    SeenView form = stage.form("agent1");
    assertThat(form.fields().getFirst().label()).isEqualTo("Note");
    stage.submit("agent1", form, "Note", "Press. Please answer today & kindly.");

    SeenMessage there = stage.card("pr", "do you test on lamps");
    assertThat(there.text())
        .contains("Handed over", "from Care by @Ines", "Please answer today & kindly");
    assertThat(stage.inThread(there, "do you test on lamps").text())
        .contains("@Ines of Care asks", "Please answer today & kindly");
    assertThat(stage.thread(there)).noneMatch(line -> line.text().contains("smells like press"));
    SeenMessage old = stage.says(card, "Handed to PR by @Ines");
    assertThat(old.buttons()).isEmpty();
    stage.says(card, "go to the card");
    assertThat(stage.inThread(card, "handed this to PR").text()).contains("Please answer today");
    stage.inThread(card, "smells like press");

    stage.press("pr1", there, "Claim");
    assertThat(stage.says(there, "Claimed").text()).contains("by @Lucian");
    stage.press("pr1", there, "Reply");
    stage.submit("pr1", stage.form("pr1"), "Reply", "Only on the brave ones.");
    List<String> answers =
        eventually(() ->
            Optional.of(stage.answers(tweet).stream().map(post -> post.text()).toList())
                .filter(found -> !found.isEmpty()));
    assertThat(answers).containsExactly("Only on the brave ones. ^LO");
  }

  @Test
  void whatIsNotAcceptedComesBack() throws Exception {
    stage.tweet("ivo", "@AcmeCare may I sing in your shop?");
    SeenMessage card = stage.card("care", "may I sing in your shop");
    stage.choose("agent1", card, "Hand off", "Legal");
    stage.submit("agent1", stage.form("agent1"), "Note", "Is this allowed?");
    SeenMessage there = stage.card("legal", "may I sing in your shop");

    stage.press("legal1", there, "Give back");
    stage.submit("legal1", stage.form("legal1"), "Reason", "Singing is not a matter of law.");

    SeenMessage back = stage.card("care", "may I sing in your shop");
    assertThat(back.ts()).isNotEqualTo(card.ts());
    stage.inThread(back, "may I sing in your shop");
    stage.says(there, "Now with Care");

    stage.choose("agent1", back, "Hand off", "PR");
    stage.submit("agent1", stage.form("agent1"), "Note", "Then you?");
    stage.card("pr", "may I sing in your shop");
    stage.clock.push(Duration.ofMinutes(31));
    stage.card("care", "may I sing in your shop");
  }

  @Test
  void aClaimThatNobodyTouchesLapses() throws Exception {
    stage.tweet("jul", "@AcmeCare I have all day");
    SeenMessage card = stage.card("care", "I have all day");
    stage.press("agent1", card, "Claim");
    SeenMessage claimed = stage.says(card, "Claimed");

    stage.clock.push(Duration.ofMinutes(16));

    stage.says(card, "*Open*");
    stage.inThread(card, "the claim lapsed");
    assertThat(claimed.buttons()).contains("Release");
  }
}
