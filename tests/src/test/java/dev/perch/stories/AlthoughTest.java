package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Fault.Disconnect.Reason;
import dev.perch.sandbox.wire.Fault.SocketCut.When;
import dev.perch.sandbox.wire.Faults;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One story, told again under each fault: nothing is lost, and nothing is doubled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlthoughTest {
  private static final List<String> SLACK =
      List.of("chat.postMessage", "chat.update", "views.open", "views.update");

  private Stage stage;
  private PatientAgent agent;
  private int stories;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = stage(folder);
    agent = new PatientAgent(stage, "agent1");
  }

  /**
   * The scene; another mode has another. Its tweets read alike, and many that do become one card.
   */
  Stage stage(Path folder) throws Exception {
    return Stage.withoutFolding(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void endFaults() {
    stage.world.slack().faults().end();
    stage.world.x().faults().end();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
            new Fault.Latency(300),
            new Fault.TooMany(1),
            new Fault.TooMany(null),
            new Fault.ServerError(503, false),
            new Fault.ServerError(500, true),
            new Fault.Html(200, true),
            new Fault.Cut(0),
            new Fault.Cut(20),
            new Fault.Lost(50))
        .map(fault -> argumentSet(fault.toString(), fault));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aTweetIsAnsweredOnceAlthoughEachCallMeets(Fault fault) throws Exception {
    Faults slack = stage.world.slack().faults();
    SLACK.forEach(method -> slack.set(method, fault));
    stage.world.x().faults().set("POST /2/tweets", fault);

    aTweetIsAnsweredOnce();

    assertThat(stage.world.x().faults().all().getFirst().struck()).isEqualTo(1);
    assertThat(slack.all())
        .as("every call has met it")
        .allSatisfy(setting -> assertThat(setting.struck()).isEqualTo(1));
  }

  static Stream<Arguments> lines() {
    Stream<Reason> ofSockets = Stage.BY_HTTP ? Stream.empty() : Arrays.stream(Reason.values());
    return Stream.concat(
        ofSockets.map(Fault.Disconnect::new).map(fault -> argumentSet(fault.toString(), fault)),
        ofPresses());
  }

  /** What can befall a press by whichever mode. */
  static Stream<Arguments> ofPresses() {
    return Stream.of(
            new Fault.SocketCut(When.BEFORE_ACK),
            new Fault.SocketCut(When.AFTER_ACK),
            new Fault.Doubled(),
            new Fault.Reordered(300))
        .map(fault -> argumentSet(fault.toString(), fault));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aTweetIsAnsweredOnceAlthoughThePressMeets(Fault fault) throws Exception {
    Faults slack = stage.world.slack().faults();
    slack.set("interactive", fault, 2);

    aTweetIsAnsweredOnce();

    assertThat(slack.all().getFirst().struck()).isEqualTo(2);
  }

  private void aTweetIsAnsweredOnce() throws Exception {
    String words = "story number " + ++stories;
    String tweet = stage.tweet("customer" + stories, "@AcmeCare " + words);

    SeenMessage card = agent.card(words);
    agent.answers(card, "This is the answer to " + words);

    assertThat(stage.answers(tweet)).hasSize(1);
    stage.eachTicketHasOneCard();
  }
}
