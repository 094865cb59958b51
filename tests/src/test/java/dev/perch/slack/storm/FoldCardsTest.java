package dev.perch.slack.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.StormRules;
import dev.perch.campaign.storm.StormWatch;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.CardStage;
import dev.perch.slack.SlackPace;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards of folds in an emulated Slack, and of the tickets that they show. */
class FoldCardsTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private CardStage stage = new CardStage(slack);
  private int tweets = 100;

  @AfterEach
  void close() throws InterruptedException {
    stage.close();
    slack.close();
  }

  private List<TicketId> storm(int many) {
    List<TicketId> tickets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String id = Integer.toString(tweets++);
      stage.fake.clock.push(Duration.ofMillis(10));
      tickets.add(
          stage.fake.take(
              Tweet.tweet(id).by(new Customer("c" + id, "user" + id, "Ann", 9, false))));
    }
    return tickets;
  }

  private StormWatch watch() {
    return new StormWatch(
        stage.fake.stories,
        stage.board,
        stage.fake.places,
        stage.folds,
        _ -> Optional.empty(),
        stage.turns,
        Clockwork.DEFAULT,
        StormRules.USUAL,
        () -> "5a17",
        stage.fake.clock);
  }

  private List<Message> folds() {
    return stage.channel(CardStage.CARE).seenBy(null, null).stream()
        .filter(message -> !message.tombstone() && isFold(message))
        .toList();
  }

  private static boolean isFold(Message message) {
    ObjectNode mark = message.metadata();
    return mark != null && mark.path("event_type").asText().equals("perch_fold");
  }

  private FoldId fold() {
    return stage.folds.active(1).getFirst();
  }

  private void act(FoldAction action) {
    stage.use.act(FakePeople.WORKSPACE, FakePeople.INES, "op" + tweets++, action);
  }

  @Test
  void theEarlierCardsBecomeALineAndTheOthersNeverComeUp() {
    List<TicketId> early = storm(3);
    stage.draw();
    List<TicketId> late = storm(7);
    watch().once();

    stage.draw();

    assertThat(folds()).hasSize(1);
    assertThat(CardStage.words(folds().getFirst())).contains("× 10", "Answer all 10");
    early.forEach(ticket -> {
      assertThat(stage.live(ticket)).isEmpty();
      assertThat(CardStage.words(stage.former(ticket).getFirst())).contains("what many ask now");
    });
    late.forEach(ticket -> {
      assertThat(stage.live(ticket)).isEmpty();
      assertThat(stage.former(ticket)).isEmpty();
    });
  }

  @Test
  void whatIsTakenOutOrTakenByAnotherWayHasOneCardOfItsOwn() {
    List<TicketId> early = storm(2);
    stage.draw();
    List<TicketId> late = storm(8);
    watch().once();
    stage.draw();

    act(new FoldAction.NotThis(fold(), early.getFirst()));
    act(new FoldAction.Open(fold(), late.getFirst()));
    stage.done(FakePeople.TOMAS, late.getLast(), new AgentAction.Claim());
    stage.fake.take(
        Tweet.tweet("900")
            .by(new Customer("c105", "user105", "Ann", 9, false))
            .answering("105", "105")
            .saying("Hello?"));
    stage.draw();
    stage.fake.clock.push(Duration.ofSeconds(3));
    stage.cards.once();

    for (TicketId ticket :
        List.of(early.getFirst(), late.getFirst(), late.getLast(), late.get(3))) {
      assertThat(stage.live(ticket)).as(ticket.value()).hasSize(1);
    }
    assertThat(stage.live(early.getLast())).isEmpty();
    assertThat(CardStage.words(folds().getFirst())).contains("× 6");
  }

  @Test
  void whileAFoldIsOpenTheCardOfALoneTicketOffersToJoinItAndThenBecomesALine() {
    List<TicketId> before = storm(1);
    stage.draw();
    TicketId first = before.getFirst();
    assertThat(CardStage.words(stage.live(first).getFirst())).doesNotContain("Add to fold");
    storm(8);
    watch().once();
    TicketId alone = stage.fake.take(Tweet.tweet("700").saying("My lamp is green, why?"));
    stage.draw();

    assertThat(CardStage.words(stage.live(alone).getFirst())).contains("Add to fold");
    act(new FoldAction.Add(fold(), alone));
    stage.draw();

    assertThat(stage.live(alone)).isEmpty();
    assertThat(CardStage.words(stage.former(alone).getFirst())).contains("what many ask now");
  }

  @Test
  void aCardThatWasUpBeforeOffersItToo() {
    TicketId alone = stage.fake.take(Tweet.tweet("700").saying("My lamp is green, why?"));
    watch().once();
    stage.draw();
    assertThat(CardStage.words(stage.live(alone).getFirst())).doesNotContain("Add to fold");

    storm(8);
    watch().once();
    stage.cards.once();
    stage.draw();

    assertThat(folds()).hasSize(1);
    assertThat(CardStage.words(stage.live(alone).getFirst())).contains("Add to fold");
  }

  @Test
  void aCardWhoseAnswerGotLostIsNotPostedTwice() {
    storm(8);
    watch().once();
    slack.faults().set("chat.postMessage", new Fault.Lost(300));

    stage.cards.once();
    stage.fake.clock.push(Duration.ofSeconds(6));
    stage.cards.once();

    assertThat(folds()).hasSize(1);
  }

  @Test
  void aCardThatCouldNotBeBegunIsBegunLater() {
    storm(8);
    watch().once();
    stage.folds.isDown(true);
    assertThatThrownBy(stage.cards::once).isInstanceOf(Unavailable.class);
    stage.folds.isDown(false);

    stage.cards.once();

    assertThat(folds()).hasSize(1);
  }

  @Test
  void aBurstCostsOneCardAndAChangeOfItNowAndThen() throws InterruptedException {
    stage.close();
    stage = new CardStage(slack, new SlackPace(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    StormWatch watch = watch();
    for (int second = 0; second < 10; second++) {
      storm(83);
      watch.once();
      stage.cards.once();
      stage.fake.clock.push(Duration.ofSeconds(1));
    }

    long posts = stage.channel(CardStage.CARE).seenBy(null, null).size();
    assertThat(posts).isEqualTo(1);
    assertThat(folds()).hasSize(1);
    assertThat(CardStage.words(folds().getFirst())).contains("× ");
    assertThat(stage.fake.places.behind(9)).isEmpty();
  }
}
