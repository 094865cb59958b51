package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.Records;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Gate;
import dev.perch.sandbox.wire.Gate.Phase;
import dev.perch.testing.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main story, in which the bot dies at one call that it makes, before or after the call took
 * effect; another goes on. Again for each call to Slack, to X and to Redis.
 */
@Tag("soak")
class EveryStepTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(50);

  /** More calls about one ticket than the story makes; it ends where it is told without a tear. */
  private static final int MOST_CALLS = 100;

  private Stage stage;
  private PatientAgent agent;
  private int told;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = stage(folder);
    agent = new PatientAgent(stage, "agent1");
  }

  Stage stage(Path folder) throws Exception {
    return Stage.open(folder);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  static Stream<Arguments> calls() {
    return Stream.of(Phase.values())
        .flatMap(phase ->
            Stream.concat(
                Stream.of("chat.postMessage", "chat.update", "views.open", "views.update")
                    .map(method -> Arguments.of("slack", method, phase)),
                Stream.of("POST /2/tweets", "GET /2/users/:id/mentions")
                    .map(method -> Arguments.of("x", method, phase))));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theStoryGoesOnAfterADeathAt(String service, String method, Phase phase) throws Exception {
    var gates = service.equals("slack") ? stage.world.slack().gates() : stage.world.x().gates();
    Gate gate = gates.set(method, phase, _ -> true);

    FutureTask<Boolean> death =
        beside(() -> {
          gate.awaitArrival(SOON);
          stage.crash(gate);
          stage.startBot();
          return true;
        });
    tell(stage.tweet("customer", "@AcmeCare story 0"), 0, death);

    assertThat(death.get()).isTrue();
    allHolds();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theStoryGoesOnAfterADeathAtEachCallOfRedis(boolean done) throws Exception {
    boolean torn = true;
    for (int call = 1; torn && call < MOST_CALLS; call++) {
      String tweet = stage.tweet("customer" + ++told, "@AcmeCare story " + told);
      Cable cable = stage.cable();
      cable.tearAt(tweet, call, done);
      FutureTask<Boolean> death = beside(() -> dies(cable, tweet));

      tell(tweet, told, death);

      torn = death.get();
      allHolds();
    }
    assertThat(told).as("calls of Redis at which the bot has died").isGreaterThan(10);
  }

  /** Whether it dies before the story is told; then another is started. */
  private boolean dies(Cable cable, String tweet) throws Exception {
    while (stage.answers(tweet).isEmpty() || stage.cardsBehind() > 0) {
      if (cable.torn(LOOKS_EVERY)) {
        break;
      }
    }
    // What comes after the story, such as the look at a card, must not tear it unseen.
    if (cable.spare()) {
      return false;
    }
    cable.torn(SOON);
    stage.crash();
    stage.startBot();
    return true;
  }

  private void tell(String tweet, int number, Future<Boolean> death) {
    SeenMessage card = agent.card("story " + number);
    try {
      agent.answers(card, "This is the answer to story " + number);
      await().atMost(SOON).until(() -> stage.answers(tweet).size() == 1);
    } catch (ConditionTimeoutException stuck) {
      AssertionError untold =
          new AssertionError(
              "story %d is stuck at: %s".formatted(number, stage.now(card).text()), stuck);
      if (death.state() == Future.State.FAILED) {
        untold.addSuppressed(death.exceptionNow());
      }
      throw untold;
    }
  }

  private void allHolds() {
    await().atMost(SOON).until(() -> stage.cardsBehind() == 0);
    try (Records records = stage.records()) {
      Invariants invariants = new Invariants(stage.world, records);
      assertThat(invariants.mentionsAstray()).isEmpty();
      assertThat(invariants.cardsMissingOrDoubled()).isEmpty();
      assertThat(invariants.repliesTwice()).isEmpty();
      assertThat(invariants.repliesNotApproved()).isEmpty();
      assertThat(invariants.sentWithoutAClaim()).isEmpty();
      assertThat(records.brokenLinks()).isEmpty();
    }
  }

  private static FutureTask<Boolean> beside(Callable<Boolean> work) {
    FutureTask<Boolean> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }
}
