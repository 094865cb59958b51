package dev.perch.stories;

import static dev.perch.stories.Parts.SOON;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Fault.Disconnect.Reason;
import dev.perch.sandbox.wire.Fault.SocketCut.When;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.WireLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack in trouble, before the eyes of people: they are told, and nothing is done twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackTroubleTest {
  private static final Fault DOWN = new Fault.ServerError(503, false);

  private Stage stage;
  private Faults faults;
  private int tickets;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    // Its tweets read alike, and many that do become one card.
    stage = Stage.withoutFolding(folder);
    faults = stage.world.slack().faults();
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void endFaults() throws Exception {
    faults.end();
    stage.world.x().faults().end();
    await().atMost(Duration.ofSeconds(20)).until(stage.world::met);
    stage.eachTicketHasOneCard();
  }

  private SeenMessage card() {
    String words = "in trouble, number " + ++tickets;
    stage.tweet("trouble" + tickets, "@AcmeCare " + words);
    return stage.card("care", words);
  }

  static Stream<Arguments> keepingFormsShut() {
    return Stream.of(
        argumentSet("down", "agent1", DOWN),
        argumentSet("refused", "agent2", new Fault.NotOk("fatal_error")),
        argumentSet("too slow", "agent3", new Fault.Latency(3_100)));
  }

  @ParameterizedTest
  @MethodSource("keepingFormsShut")
  void aFormThatSlackDoesNotOpenIsTold(String agent, Fault fault) throws Exception {
    SeenMessage card = card();
    faults.set("views.open", fault);

    stage.press(agent, card, "Reply");

    stage.whispered(agent, card, "did not open the form");
    stage.press(agent, card, "Reply");
    assertThat(stage.form(agent).text()).contains("in trouble, number " + tickets);
    stage.close(agent, stage.form(agent));
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        argumentSet("down", DOWN),
        argumentSet("trouble of its own", new Fault.NotOk("internal_error")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aFormThatOpenedIsFilledAlthoughSlackIsInTrouble(Fault fault) throws Exception {
    SeenMessage card = card();
    faults.set("views.update", fault, 2);

    stage.press("agent1", card, "Reply");

    SeenView form = stage.form("agent1");
    assertThat(form.text()).contains("in trouble, number " + tickets);
    stage.close("agent1", form);
  }

  @Test
  void aDraftThatCouldNotBeShownIsTold() throws Exception {
    SeenMessage card = card();
    faults.set("chat.postMessage", DOWN);

    stage.say("agent1", card, "@Perch this never comes up");

    stage.whispered("agent1", card, "write it again");
    await()
        .atMost(SOON)
        .until(() ->
            stage.thread(card).stream().noneMatch(line -> line.text().contains("A draft of")));
  }

  @Test
  void anAlarmIsRaisedAlthoughSlackIsInTrouble() throws Exception {
    String tweet = stage.tweet("alarmed", "@AcmeCare is this thing on?");
    SeenMessage card = stage.card("care", "is this thing on");
    stage.world.x().faults().set("POST /2/tweets", DOWN);
    stage.press("agent1", card, "Reply");
    stage.submitUntilTaken("agent1", stage.form("agent1"), "Reply", "It is on.");
    stage.says(card, "looking whether it is there");
    stage.clock.push(Duration.ofSeconds(10));
    await().until(() -> stage.world.x().log().of("GET /2/users/:id/tweets").size() >= 1);
    faults.set("chat.postMessage", DOWN, 3);

    stage.clock.push(Duration.ofSeconds(70));

    stage.says(card, "Sent or not?");
    eventually(() ->
        stage.world.slack().people().messages("leads", null, "lead1").stream()
            .filter(alarm -> alarm.text().contains("may or may not stand on X"))
            .findFirst());
    assertThat(stage.answers(tweet)).isEmpty();
  }

  @Test
  void whomSlackDoesNotNameIsNotTakenForAStranger() throws Exception {
    SeenMessage card = card();
    stage.clock.push(Duration.ofMinutes(2));
    faults.set("users.info", new Fault.NotOk("fatal_error"), 0);

    stage.press("agent3", card, "Claim");

    stage.whispered("agent3", card, "nothing was recorded");
    faults.end();
    stage.press("agent3", card, "Claim");
    stage.says(card, "Claimed");
  }

  @Test
  @BySocketOnly
  void ofTwoWhoClaimAtOnceOneHasItAndTheOtherIsToldWhoAlthoughTheFirstIsOvertaken()
      throws Exception {
    SeenMessage card = card();
    faults.set("interactive", new Fault.Reordered(2_500));
    WireLog log = stage.world.slack().log();
    int before = log.of("interactive").size();

    Thread first = Thread.startVirtualThread(() -> claims("agent1", card));
    await().until(() -> faults.all().getFirst().struck() == 1);
    claims("agent2", card);
    first.join();

    assertThat(log.of("interactive").stream().skip(before))
        .extracting(entry -> entry.request().at("/payload/user/id").asText())
        .as("the second press went out first")
        .containsExactly("U0AGENT2", "U0AGENT1");
    boolean firstHasIt = stage.says(card, "Claimed").text().contains("Ines");
    assertThat(stage.now(card).text().contains("Tomas")).isEqualTo(!firstHasIt);
    assertThat(stage.whispered(firstHasIt ? "agent2" : "agent1", card, "has this ticket since"))
        .contains(firstHasIt ? "Ines" : "Tomas");
  }

  private void claims(String who, SeenMessage card) {
    try {
      stage.world.slack().people().press(who, card.channel(), card.ts(), "Claim");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @BySocketOnly
  void aPressThatSlackTellsTwiceOpensOneFormAndNobodyIsToldThatNoneOpened() throws Exception {
    SeenMessage card = card();
    WireLog log = stage.world.slack().log();
    int before = log.entries().size();
    faults.set("interactive", new Fault.Doubled());

    stage.press("agent2", card, "Reply");

    SeenView form = stage.form("agent2");
    await().until(() -> answers(log, before, "ack").size() == 2);
    await().until(() -> answers(log, before, "views.open").size() == 2);
    assertThat(answers(log, before, "views.open"))
        .extracting(answer -> answer.path("error").asText())
        .containsExactlyInAnyOrder("", "exchanged_trigger_id");
    await()
        .during(Duration.ofMillis(300))
        .until(() -> answers(log, before, "chat.postEphemeral").isEmpty());
    assertThat(form.text()).contains("in trouble, number " + tickets);
    stage.close("agent2", form);
  }

  /** What was answered to each of a kind since then; an ack is its own answer. */
  private static List<JsonNode> answers(WireLog log, int since, String kind) {
    return log.since(since).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(entry -> Objects.requireNonNullElse(entry.response(), entry.request()))
        .toList();
  }

  static List<Fault> befallingEvents() {
    return List.of(
        new Fault.Doubled(),
        new Fault.Reordered(200),
        new Fault.SocketCut(When.BEFORE_ACK),
        new Fault.SocketCut(When.AFTER_ACK));
  }

  @ParameterizedTest
  @MethodSource("befallingEvents")
  void aReplyInTheThreadIsShownOnceAlthoughItMeets(Fault fault) throws Exception {
    SeenMessage card = card();
    faults.set("events_api", fault);

    stage.say("agent1", card, "@Perch just this once");

    SeenMessage draft = stage.inThread(card, "A draft of");
    await().atMost(Duration.ofSeconds(20)).until(stage.world::met);
    stage.press("agent1", draft, "Send");
    stage.says(card, "Answered");
    await()
        .atMost(SOON)
        .until(() ->
            stage.thread(card).stream().noneMatch(line -> line.text().contains("A draft of")));
  }

  @Test
  @BySocketOnly
  void theLineComesUpAgainAlthoughSlackDoesNotOpenOneAtOnce() {
    faults.set("apps.connections.open", new Fault.NotOk("internal_error"));

    stage.world.slack().sockets().cut();

    await().atMost(Duration.ofSeconds(20)).until(() -> !stage.world.slack().connected());
    await().atMost(Duration.ofSeconds(30)).until(stage.world.slack()::connected);
  }

  @Test
  @BySocketOnly
  void aLineThatIsOneTooManyComesUpLater() {
    faults.set("socket", new Fault.TooManyWebsockets(), 2);

    faults.set("socket", new Fault.Disconnect(Reason.REFRESH_REQUESTED));

    await().atMost(Duration.ofSeconds(30)).until(() -> faults.all().getFirst().struck() == 2);
    await().atMost(Duration.ofSeconds(30)).until(stage.world.slack()::connected);
    assertThat(card().buttons()).contains("Claim");
  }
}
