package dev.perch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  @Test
  void aStoryBeginsWithOpened() {
    List<TicketEvent> claimed = List.of(new TicketEvent.Claimed(Tale.START, Tale.INES));

    assertThatExceptionOfType(BrokenStory.class).isThrownBy(() -> Replay.of(List.of()));
    assertThatExceptionOfType(BrokenStory.class).isThrownBy(() -> Replay.of(claimed));
  }

  @Test
  void aBrokenStoryNamesTheEventAndTheState() {
    Tale tale = Tale.opened().then(new TicketEvent.Released(Tale.START, Tale.INES));

    assertThatExceptionOfType(BrokenStory.class)
        .isThrownBy(tale::ticket)
        .withMessage("event 1, Released, cannot happen to a ticket that is Open");
  }

  @Test
  void aClaimsNumberIsTheIndexOfItsEvent() {
    Tale tale = Tale.opened().claimed(Tale.INES).released().claimed(Tale.TOMAS);

    Ticket.Claim claim = tale.ticket().held().orElseThrow();

    assertThat(claim).isEqualTo(new Ticket.Claim(Tale.TOMAS, 3, tale.events().get(3).at()));
  }

  @Test
  void aLateTimerDoesNotEndALaterClaim() {
    Tale tale = Tale.opened().claimed(Tale.INES).released().claimed(Tale.TOMAS);

    tale.then(new TicketEvent.Lapsed(tale.now(), 1));

    assertThatExceptionOfType(BrokenStory.class).isThrownBy(tale::ticket);
  }

  @Test
  void anAnswerToAnEarlierAttemptIsNoAnswerToThisOne() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().refused().sending();
    Instant now = tale.now();
    List<TicketEvent> ofTheFirst =
        List.of(
            new TicketEvent.Replied(now, 2, "900"),
            new TicketEvent.SendRefused(now, 2, SendRefusal.TOO_MANY),
            new TicketEvent.OutcomeUnknown(now, 2, "timeout"),
            new TicketEvent.LookedInVain(now, 2),
            new TicketEvent.Parked(now, 2));

    for (TicketEvent late : ofTheFirst) {
      List<TicketEvent> story = Tale.with(tale.events(), late);
      assertThatExceptionOfType(BrokenStory.class).isThrownBy(() -> Replay.of(story));
    }
  }

  @Test
  void aRefusedReplyGivesTheTicketBackToItsOwnerUnderTheSameClaim() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().refused();

    Ticket.Claimed claimed = (Ticket.Claimed) tale.ticket();

    assertThat(claimed.claim().number()).isEqualTo(1);
    assertThat(claimed.facts().waitingSince()).isEqualTo(Tale.START);
  }

  @Test
  void looksInVainAreCounted() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().unknown().lookedInVain();

    Attempt attempt = ((Ticket.Sending) tale.ticket()).attempt();

    assertThat(attempt.unknown()).isTrue();
    assertThat(attempt.looks()).isEqualTo(1);
    assertThat(attempt.number()).isEqualTo(2);
  }

  @Test
  void aReplyEndsTheClaimAndTheWaiting() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().replied("900");

    Ticket.Waiting waiting = (Ticket.Waiting) tale.ticket();

    assertThat(waiting.since()).isEqualTo(tale.events().getLast().at());
    assertThat(waiting.facts().waitingSince()).isNull();
    assertThat(waiting.facts().lastReply())
        .contains(new TicketFacts.Reply(2, Tale.INES, waiting.since(), "900"));
  }

  @Test
  void aWordThatCameWhileTheReplyWasSentKeepsTheTicketWithItsOwner() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending();
    Instant wrote = tale.now();
    tale.wrote("101").replied("900");

    Ticket.Claimed claimed = (Ticket.Claimed) tale.ticket();

    assertThat(claimed.claim().number()).isEqualTo(1);
    assertThat(claimed.facts().waitingSince()).isEqualTo(wrote);
    assertThat(claimed.facts().replies()).hasSize(1);
  }

  @Test
  void theCustomerWaitsSinceTheOldestTweetThatNoReplyFollowed() {
    Tale tale = Tale.opened().wrote("101").wrote("102");

    assertThat(tale.facts().waitingSince()).isEqualTo(Tale.START);
    assertThat(tale.facts().lastWord().tweet().id()).isEqualTo("102");
  }

  @Test
  void aFollowUpToAnAnsweredTicketPutsItInTheQueueAgain() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().replied("900");
    Instant wrote = tale.now();
    tale.wrote("101");

    assertThat(tale.ticket()).isInstanceOf(Ticket.Open.class);
    assertThat(tale.facts().waitingSince()).isEqualTo(wrote);
  }

  @Test
  void anEditIsTheLastWordAgainAndARepliesNewTarget() {
    Tale tale = Tale.opened().wrote("101").edited("100", "103").claimed(Tale.INES).sending();

    TicketFacts.Said word = tale.facts().lastWord();

    assertThat(word.tweet().id()).isEqualTo("100");
    assertThat(word.index()).isEqualTo(2);
    assertThat(((Ticket.Sending) tale.ticket()).attempt().target()).isEqualTo("103");
    assertThat(tale.facts().said()).hasSize(2);
  }

  @Test
  void anEditWhileTheReplyWasSentStillWantsAnAnswer() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().edited("100", "103").replied("900");

    assertThat(tale.ticket()).isInstanceOf(Ticket.Claimed.class);
    assertThat(tale.facts().waitingSince()).isEqualTo(Tale.START);
  }

  @Test
  void anEditOfAnotherTicketsTweetBreaksTheStory() {
    Tale tale = Tale.opened().edited("777", "778");

    assertThatExceptionOfType(BrokenStory.class).isThrownBy(tale::ticket);
  }

  @Test
  void aHandedOverTicketIsTheReceiversAndComesBackToWhereItWas() {
    Tale offered = Tale.opened().offered(Tale.PR);
    Tale returned = Tale.opened().offered(Tale.PR).returned(null);

    assertThat(offered.facts().team()).isEqualTo(Tale.PR);
    assertThat(returned.facts().team()).isEqualTo(Tale.CARE);
    assertThat(returned.ticket()).isInstanceOf(Ticket.Open.class);
  }

  @Test
  void whatIsReleasedAfterAnAnswerIsTheCustomersTurn() {
    Tale tale = Tale.opened().claimed(Tale.INES).sending().replied("900").claimed(Tale.TOMAS);

    tale.released();

    assertThat(tale.ticket()).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void aClosedTicketReopensForSevenDays() {
    Tale tale = Tale.opened().resolved();
    Ticket.Closed closed = (Ticket.Closed) tale.ticket();

    assertThat(closed.reopensAt(closed.at().plus(Duration.ofDays(7)).minusMillis(1))).isTrue();
    assertThat(closed.reopensAt(closed.at().plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void aTicketThatWasClosedWaitsFromTheWordThatReopenedIt() {
    Tale tale = Tale.opened().dismissed();
    Instant wrote = tale.now();
    tale.wrote("101");

    assertThat(tale.ticket()).isInstanceOf(Ticket.Open.class);
    assertThat(tale.facts().waitingSince()).isEqualTo(wrote);
  }

  @Test
  void aTicketThatAPersonReopensWaitsAsBefore() {
    Tale tale = Tale.opened().dismissed();
    tale.when(Ticket.Closed.class, closed -> closed.reopen(Tale.TOMAS, tale.now()));

    assertThat(tale.ticket()).isInstanceOf(Ticket.Open.class);
    assertThat(tale.facts().waitingSince()).isEqualTo(Tale.START);
  }

  @Test
  void aStoryOfTwoHundredEventsReplays() {
    Tale tale = Tale.opened();
    for (int round = 0; tale.events().size() < 200; round++) {
      tale.claimed(Tale.INES).sending().replied("9" + round).wrote("1" + (round + 100));
    }

    assertThat(tale.facts().length()).isEqualTo(tale.events().size());
    assertThat(tale.facts().replies()).hasSize(50);
  }
}
