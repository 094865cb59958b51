package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.FormerCards;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever draws dies between any two steps; another goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardCrashTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));

  private int tickets;

  record Crash(int put, boolean after) {
    @Override
    public String toString() {
      return (after ? "after" : "before") + " step " + put;
    }
  }

  /** Before and after each step that is kept while a ticket lives undisturbed. */
  Stream<Crash> crashes() throws InterruptedException {
    try (CardStage stage = new CardStage(slack)) {
      live(stage);
      return IntStream.range(0, stage.places.puts())
          .boxed()
          .flatMap(put -> Stream.of(new Crash(put, false), new Crash(put, true)));
    }
  }

  @AfterAll
  void close() {
    slack.close();
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void thereIsOneLiveCardAndEachLineStandsOnce(Crash crash) throws InterruptedException {
    try (CardStage stage = new CardStage(slack)) {
      stage.places.dieAt(crash.put(), crash.after());

      TicketId id = live(stage);

      assertThat(stage.live(id)).hasSize(1);
      Message card = stage.live(id).getFirst();
      assertThat(card.channel()).isEqualTo(CardStage.PR);
      assertThat(CardStage.words(card)).contains("*Answered* by <@U0PR1>");
      assertThat(stage.thread(card))
          .map(CardStage::words)
          .satisfiesExactly(
              opening -> assertThat(opening).contains("Where is my refund?", "A journalist"),
              again -> assertThat(again).contains("Anybody?"),
              replied -> assertThat(replied).contains("see it on X", "Soon. ^LO"));

      assertThat(stage.former(id)).hasSize(1);
      Message former = stage.former(id).getFirst();
      assertThat(former.channel()).isEqualTo(CardStage.CARE);
      assertThat(CardStage.words(former)).contains("go to the card").doesNotContain("actions");
      assertThat(stage.thread(former))
          .map(CardStage::words)
          .satisfiesExactly(
              wrote -> assertThat(wrote).contains("Hello??"),
              offered -> assertThat(offered).contains("handed this to PR"));
      assertThat(stage.fake.places.of(id))
          .as("where words that are removed are looked for")
          .containsExactly(place(former), place(card));
      assertThat(stage.alarms).isEmpty();
    }
  }

  @Test
  void aCardThatWasPostedUnheardShrinksWhenItsTicketIsHandedOnAtOnce() throws InterruptedException {
    try (CardStage stage = new CardStage(slack)) {
      TicketId id = stage.opened(next());
      stage.places.dieIn(1, false);
      stage.cards.once();
      stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "A journalist"));

      stage.fake.clock.push(Duration.ofSeconds(6));
      stage.draw();

      assertThat(stage.live(id)).map(Message::channel).containsExactly(CardStage.PR);
      assertThat(stage.former(id)).map(Message::channel).containsExactly(CardStage.CARE);
    }
  }

  private static FormerCards.Message place(Message card) {
    return new FormerCards.Message(card.channel(), card.ts());
  }

  /** A ticket's way through two teams, drawn after each step. */
  private TicketId live(CardStage stage) {
    String tweet = next();
    TicketId id = stage.opened(tweet);
    stage.draw();
    stage.wrote(id, tweet + "1", "Hello??");
    stage.draw();
    stage.done(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "A journalist"));
    stage.draw();
    stage.wrote(id, tweet + "2", "Anybody?");
    stage.draw();
    stage.done(FakePeople.LUCIAN, id, new AgentAction.Send("Soon.", null));
    stage.fake.sendAll();
    stage.draw();
    return id;
  }

  private String next() {
    return Integer.toString(1_000 + tickets++);
  }
}
