package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gate;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Matters that are nobody else's business, and replies that are taken back in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivateStoryTest {
  private static final Duration HOLD = Duration.ofSeconds(10);
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.holding(folder, "10s");
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private void write(String customer, String text) {
    stage.world.x().people().message(customer, "AcmeCare", text, List.of());
  }

  /** What the brand wrote to a customer in private, once that is so much. */
  private List<String> written(String customer, int messages) {
    return eventually(() ->
        Optional.of(
                stage.world.x().people().messages("AcmeCare", customer).stream()
                    .filter(message -> message.from().equals("AcmeCare"))
                    .map(message -> message.text())
                    .toList())
            .filter(texts -> texts.size() == messages));
  }

  @Test
  @Order(1)
  void aDirectMessageIsAPrivateCardAndIsAnsweredThere() throws Exception {
    write("dora", "my card was charged twice, it ends in 1881");
    SeenMessage card = stage.card("care", "was charged twice");
    assertThat(card.text()).contains("Private", "@dora", "answers by direct message", "$0.015");

    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    assertThat(form.text()).contains("in a direct message", "10000");
    stage.submit("agent1", form, "Reply", "We see it once only. May we call you?");
    stage.says(card, "goes out");
    stage.clock.push(HOLD);

    assertThat(written("dora", 1)).containsExactly("We see it once only. May we call you? ^IO");
    stage.says(card, "Answered");
    assertThat(stage.inThread(card, "in a direct message").text()).contains("see it on X");
    assertThat(stage.world.x().timeline("AcmeCare"))
        .noneMatch(post -> post.as().equals("AcmeCare"));
  }

  @Test
  @Order(2)
  void theConversationGoesOnAtTheSameTicket() throws Exception {
    SeenMessage card = stage.card("care", "was charged twice");

    write("dora", "yes please, after six");

    assertThat(stage.inThread(card, "after six").text()).contains("wrote in private");
    assertThat(stage.says(card, "Open").text()).contains("Private");
    stage.eachTicketHasOneCard();
  }

  @Test
  @Order(3)
  void aReplyIsTakenBackWithinItsTenSecondsAndItsWordsAreKept() throws Exception {
    String tweet = stage.tweet("emil", "@AcmeCare do you repair lamps from 1998?");
    SeenMessage card = stage.card("care", "lamps from 1998");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "We do not repiar them.");
    stage.says(card, "goes out");

    stage.press("agent1", card, "Undo");
    stage.says(card, "Claimed");
    stage.clock.push(HOLD.multipliedBy(4));

    stage.inThread(card, "took the reply back");
    stage.press("agent1", card, "Reply");
    SeenView again = stage.form("agent1");
    assertThat(again.fields().getFirst().value()).contains("We do not repiar them.");
    stage.submit("agent1", again, "Reply", "We do not repair them.");
    stage.says(card, "goes out");
    stage.clock.push(HOLD);
    List<Posted> answers =
        eventually(() -> Optional.of(stage.answers(tweet)).filter(found -> !found.isEmpty()));
    assertThat(answers).extracting(Posted::text).containsExactly("We do not repair them. ^IO");
  }

  @Test
  @Order(4)
  void aMatterMovesIntoPrivateByALineThatIsApproved() throws Exception {
    String tweet =
        stage.tweet("fred", "@AcmeCare write to me at fred@example.com about my account");
    SeenMessage card = stage.card("care", "about my account");
    assertThat(card.buttons().getFirst()).isEqualTo("Move to DM");

    stage.press("agent2", card, "Show private data");
    SeenView shown = stage.modal("agent2");
    assertThat(shown.text()).contains("fred@example.com", "That you looked is recorded");
    stage.close("agent2", shown);
    assertThat(Objects.requireNonNull(stage.records().stories().get(new TicketId(tweet))).events())
        .filteredOn(TicketEvent.Revealed.class::isInstance)
        .hasSize(1);
    stage.press("agent1", card, "History");
    SeenView history = stage.modal("agent1");
    assertThat(history.text()).contains("@Tomas looked at the private data");
    stage.close("agent1", history);

    stage.press("agent1", card, "Ask to delete it");
    SeenView ask = stage.form("agent1");
    assertThat(ask.fields().getFirst().value()).contains("your e-mail address", "Please delete it");
    stage.close("agent1", ask);

    stage.press("agent1", card, "Move to DM");
    SeenView form = stage.form("agent1");
    String line = form.fields().getFirst().value();
    stage.submit("agent1", form, "Reply", line);
    stage.says(card, "goes out");
    stage.clock.push(HOLD);

    List<Posted> answers =
        eventually(() -> Optional.of(stage.answers(tweet)).filter(found -> !found.isEmpty()));
    assertThat(answers.getFirst().text())
        .contains("direct message", "https://x.com/messages/compose?recipient_id=");
    assertThat(form.text()).contains("$0.200");
    write("fred", "here I am, it is about my account in Peru");
    assertThat(stage.says(card, "in Peru").text()).contains("Private");
  }

  @Test
  @Order(5)
  void aMessageWhoseOutcomeIsUnknownIsFoundAndNotSentTwice() throws Exception {
    SeenMessage card = stage.card("care", "in Peru");
    Gate gate =
        stage.world.x().gates().after("POST /2/dm_conversations/with/:participant_id/messages");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Your account is fine.");
    stage.says(card, "goes out");
    stage.clock.push(HOLD);
    gate.awaitArrival(Duration.ofSeconds(30));

    stage.crash(gate);
    stage.startBot();
    stage.clock.push(Duration.ofMinutes(2));

    stage.says(card, "Answered");
    assertThat(written("fred", 1)).containsExactly("Your account is fine. ^IO");
    stage.eachTicketHasOneCard();
  }

  @Test
  @Order(6)
  void aMessageInDoubtThatSomebodySeesOnXIsAnsweredAndNotSentAgain() throws Exception {
    write("hana", "may I have the bill of my lamp in Kyoto?");
    SeenMessage card = stage.card("care", "lamp in Kyoto");
    Faults faults = stage.world.x().faults();
    faults.set("POST /2/dm_conversations/with/{participant_id}/messages", new Fault.Lost(1));
    faults.set(
        "GET /2/dm_conversations/with/{participant_id}/dm_events", new Fault.Hidden(86_000), 3);
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Here it is.");
    stage.says(card, "goes out");
    stage.clock.push(HOLD);
    stage.says(card, "looking whether it is there");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          stage.clock.push(Duration.ofSeconds(30));
          return stage.now(card).text().contains("Sent or not?");
        });

    stage.press("agent2", stage.now(card), "It is there");

    stage.says(card, "Answered");
    assertThat(stage.inThread(card, "in a direct message").text()).contains("seen there by");
    assertThat(written("hana", 1)).containsExactly("Here it is. ^IO");
    faults.end();
  }

  @Test
  @Order(7)
  void aReplyThatIsHeldOutlivesACrashAndGoesOutOnce() throws Exception {
    String tweet = stage.tweet("gina", "@AcmeCare is the garden lamp dishwasher safe?");
    SeenMessage card = stage.card("care", "dishwasher safe");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Sadly it is not.");
    stage.says(card, "goes out");

    stage.crash();
    stage.startBot();
    stage.clock.push(HOLD);

    stage.says(card, "Answered");
    assertThat(stage.answers(tweet))
        .extracting(Posted::text)
        .containsExactly("Sadly it is not. ^IO");
  }
}
