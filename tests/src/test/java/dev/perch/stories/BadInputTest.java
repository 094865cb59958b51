package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.x.XProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should send, through both services: shown as it is, or declined in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private Stage stage;
  private int tweets;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = stage(folder);
    SeenMessage first = card("to be pressed");
    stage.press("agent1", first, "Claim");
  }

  /**
   * The scene; another mode has another. Its tweets read alike, and many that do become one card.
   */
  Stage stage(Path folder) throws Exception {
    return Stage.withoutFolding(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.eachTicketHasOneCard();
    stage.close();
  }

  private SeenMessage card(String words) {
    String mark = "bad input, number " + ++tweets;
    stage.tweet("troll" + tweets, "@AcmeCare " + mark + " " + words);
    return stage.card("care", mark);
  }

  static Stream<Arguments> tweets() {
    return Stream.of(
        argumentSet("a call to everybody", "<!channel> <!here>", "<!channel> <!here>"),
        argumentSet(
            "a mention", "<@U0AGENT1> <!subteam^S0LEADS>", "<@U0AGENT1> <!subteam^S0LEADS>"),
        argumentSet(
            "a lie", "<https://evil.example|your bank>", "<https://evil.example|your bank>"),
        argumentSet("entities", "&lt;!channel&gt; &amp;", "&lt;!channel&gt; &amp;"),
        argumentSet("turned text", "\u202Emoc.knab\u2066\u200F", "moc.knab"),
        argumentSet("control characters", "a\u0000b\u0007c\u001Bd", "abcd"),
        argumentSet("half characters", "a\ud83cb\udf88c", "a\ufffdb\ufffdc"),
        argumentSet("five hundred emoji", "🎈".repeat(500), "🎈🎈🎈"),
        argumentSet("as long as X takes", "long ".repeat(4_990), "long long long"));
  }

  @ParameterizedTest
  @MethodSource("tweets")
  void aHostileTweetIsACardWithItsWordsAndCanBeAnswered(String words, String shown)
      throws Exception {
    SeenMessage card = card(words);

    assertThat(card.text()).contains(shown).doesNotContain("\u202E", "\u0000", "\u2066");
    assertThat(card.blocks().toString()).doesNotContain("\"type\":\"broadcast\"");
    stage.press("agent1", card, "Reply");
    assertThat(stage.form("agent1").fields()).isNotEmpty();
    stage.close("agent1", stage.form("agent1"));
    stage.press("agent1", card, "Release");
  }

  @Test
  void whatXItselfRefusesNeverComes() {
    assertThatThrownBy(() -> stage.tweet("troll", "@AcmeCare " + "x".repeat(40_000)))
        .isInstanceOf(XProblem.class);
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("an unknown action", "agent2", action -> action.put("action_id", "explode")),
        forgery("a value of nobody's", "agent3", action -> action.put("value", "not|one|of|ours")),
        forgery("no value", "agent4", action -> action.remove("value")));
  }

  private static Arguments forgery(String what, String who, Consumer<ObjectNode> forging) {
    return argumentSet(what, who, forging);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void aForgedPressIsAckedAndDeclinedInWords(String who, Consumer<ObjectNode> forging)
      throws Exception {
    SeenMessage card = card("to be forged");
    ObjectNode payload = press(card, who);
    forging.accept((ObjectNode) payload.at("/actions/0"));

    stage.world.slack().forge("interactive", payload);

    stage.whispered(who, card, "does not know this button any more");
    assertThat(stage.now(card).buttons()).contains("Claim");
  }

  @Test
  void aPressWithTheNumbersOfAnotherTicketChangesNeither() throws Exception {
    SeenMessage mine = card("mine");
    SeenMessage other = card("the other");
    stage.press("agent1", other, "Claim");
    stage.says(other, "Claimed");
    ObjectNode payload = press(mine, "agent2");
    ((ObjectNode) payload.at("/actions/0")).put("value", value(other));

    stage.world.slack().forge("interactive", payload);

    stage.whispered("agent2", mine, "has this ticket since");
    assertThat(stage.now(mine).buttons()).contains("Claim");
    assertThat(stage.now(other).text()).contains("by @Ines");
  }

  @ParameterizedTest
  @CsvSource({"stranger1, T0PERCH", "partner1, T0LUMEN", "spare1, T0LUMEN"})
  void whoMayNotActIsToldAndNothingIsRecorded(String who, String team) throws Exception {
    SeenMessage card = card("hands off");
    stage.world.slack().workspace().channelNamed("care").invite(id(who));
    ObjectNode payload = press(card, "agent1");
    ObjectNode user = (ObjectNode) payload.path("user");
    user.put("id", id(who)).put("team_id", team);
    ((ObjectNode) payload.path("team")).put("id", team);

    stage.world.slack().forge("interactive", payload);

    stage.whispered(who, card, "Only members of this workspace may act on tickets");
    assertThat(stage.now(card).buttons()).contains("Claim");
  }

  @Test
  void aFormThatIsNotOursIsDeclinedAtItsField() throws Exception {
    SeenMessage card = card("a form");
    stage.press("agent1", card, "Reply");
    stage.form("agent1");
    stage.submit("agent1", stage.form("agent1"), "Reply", "x".repeat(300));
    ObjectNode payload = last("view_submission");
    ((ObjectNode) payload.path("view")).put("private_metadata", "forged");

    JsonNode ack = stage.world.slack().forge("interactive", payload);

    assertThat(ack.path("response_action").asText()).isEqualTo("errors");
    assertThat(ack.at("/errors/reply_text").asText()).contains("does not know this button");
    stage.close("agent1", stage.form("agent1"));
  }

  @Test
  void whatIsNoPayloadDoesNotStopTheNextOne() throws Exception {
    SeenMessage card = card("no payload");
    ObjectNode none = Json.object().put("type", "carpet");
    CompletableFuture<Void> forging = CompletableFuture.runAsync(() -> forge(none));

    stage.press("agent1", card, "Claim");

    stage.says(card, "Claimed");
    await().until(forging::isDone);
    stage.press("agent1", card, "Release");
    assertThat(stage.says(card, "Open").buttons()).contains("Claim");
  }

  private void forge(ObjectNode payload) {
    try {
      stage.world.slack().forge("interactive", payload);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The payload with which Slack tells of a press of Claim on that card. */
  private ObjectNode press(SeenMessage card, String who) {
    ObjectNode payload = last("block_actions");
    ((ObjectNode) payload.path("container")).put("message_ts", card.ts());
    ((ObjectNode) payload.path("user")).put("id", id(who)).put("team_id", "T0PERCH");
    ((ObjectNode) payload.at("/actions/0"))
        .put("action_id", "claim")
        .put("action_ts", "" + System.nanoTime())
        .put("value", value(card));
    return payload;
  }

  private static String id(String who) {
    return "U0" + who.toUpperCase(Locale.ROOT);
  }

  /** What the first button of a card carries. */
  private static String value(SeenMessage card) {
    return card.blocks().findValuesAsText("value").getFirst();
  }

  /** A payload that Slack has really sent. */
  private ObjectNode last(String type) {
    List<JsonNode> sent =
        stage.world.slack().log().of("interactive").stream()
            .map(entry -> entry.request().path("payload"))
            .filter(payload -> payload.path("type").asText().equals(type))
            .toList();
    return sent.getLast().deepCopy();
  }
}
