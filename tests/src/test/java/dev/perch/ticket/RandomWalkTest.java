package dev.perch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random steps, each by a method of the state that the ticket is in. */
class RandomWalkTest {
  private static final int STEPS = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void whatTheStatesAllowNeverBreaksAStory(long seed) {
    Tale tale = Tale.opened();
    List<Ticket> stood = new ArrayList<>(List.of(tale.ticket()));
    Random random = new Random(seed);

    for (int step = 0; step < STEPS; step++) {
      List<TicketEvent> possible = possible(tale.ticket(), tale.now(), step);
      stood.add(tale.then(possible.get(random.nextInt(possible.size()))).ticket());
    }

    for (int length = 1; length <= tale.events().size(); length++) {
      Ticket replayed = Replay.of(tale.events().subList(0, length));
      assertThat(replayed).isEqualTo(stood.get(length - 1));
      assertThat(replayed.facts().length()).isEqualTo(length);
      holdsTogether(replayed);
    }
  }

  @Test
  void theWalkComesThroughEveryState() {
    Set<Class<?>> seen = new HashSet<>();
    Random random = new Random(7);
    Tale tale = Tale.opened();

    for (int step = 0; step < 600; step++) {
      seen.add(tale.ticket().getClass());
      List<TicketEvent> possible = possible(tale.ticket(), tale.now(), step);
      tale.then(possible.get(random.nextInt(possible.size())));
    }

    assertThat(seen).hasSize(9);
  }

  private static void holdsTogether(Ticket ticket) {
    TicketFacts facts = ticket.facts();
    assertThat(facts.said()).isNotEmpty();
    assertThat(facts.lastWord().index()).isLessThan(facts.length());
    assertThat(facts.said())
        .isSortedAccordingTo((one, other) -> Integer.compare(one.index(), other.index()));
    if (ticket instanceof Ticket.Waiting) {
      assertThat(facts.waitingSince()).isNull();
    }
    if (ticket instanceof Ticket.Open || facts.replies().isEmpty()) {
      assertThat(facts.waitingSince()).isNotNull();
    }
    ticket.held().ifPresent(claim -> assertThat(claim.number()).isLessThan(facts.length()));
  }

  /** Every event that the state can make now. */
  private static List<TicketEvent> possible(Ticket ticket, Instant now, int step) {
    List<TicketEvent> events = new ArrayList<>();
    String tweet = Integer.toString(1_000 + step);
    events.add(ticket.wrote(Tale.tweet(tweet, now), List.of(), now));
    String first = ticket.facts().said().getFirst().tweet().id();
    events.add(ticket.edited(first, "2" + tweet, "hash", List.of(), now));
    events.add(Tale.judged(now));
    events.add(ticket.ran(ClockStage.MOST, now, now));
    events.add(ticket.promise(Tale.INES, now.plusSeconds(60), now));
    ticket
        .facts()
        .attention()
        .nextPromise()
        .ifPresent(promise -> events.add(ticket.remind(promise, now)));
    if (ticket.isOpen()) {
      events.add(ticket.wake(null, now));
    }
    if (ticket instanceof Ticket.Claimable free) {
      events.add(free.claim(Tale.INES, now));
      events.add(free.claim(Tale.TOMAS, now));
    }
    if (ticket instanceof Ticket.Movable movable) {
      Team other = ticket.facts().team().equals(Tale.CARE) ? Tale.PR : Tale.CARE;
      events.add(movable.offer(Tale.INES, other, now));
      events.add(movable.ask(Tale.INES, new Team("lumen"), now));
    }
    if (ticket instanceof Ticket.Closable closable) {
      events.add(closable.resolve(null, now));
      events.add(closable.dismiss(Tale.INES, now));
      events.add(closable.snooze(Tale.INES, now.plusSeconds(60), now));
    }
    if (ticket instanceof Ticket.Owned owned) {
      events.add(owned.takeOver(Tale.TOMAS, now));
      events.add(owned.free(Absence.OFF_SHIFT, now));
    }
    switch (ticket) {
      case Ticket.Claimed claimed -> {
        events.add(claimed.warn(now.plusSeconds(180), now));
        events.add(
            claimed.askSignOff("hash", null, List.of("pr", "legal"), Road.PUBLIC, List.of(), now));
        events.add(claimed.release(now));
        events.add(claimed.lapse(now));
        events.add(claimed.send("hash", now.plusSeconds(30), null, now));
        events.add(claimed.repliedByHand("3" + tweet, 0, now));
        events.add(claimed.repliedByHand("3" + tweet, ticket.facts().lastWord().index(), now));
      }
      case Ticket.AwaitingSignOff awaiting -> {
        events.add(
            awaiting.signOff().turn().isPresent()
                ? awaiting.give(Tale.TOMAS, now)
                : awaiting.send(Departure.inPublic(now.plusSeconds(30)), now));
        events.add(awaiting.edit(Tale.TOMAS, "other", List.of(), "delivery@v2", now));
        events.add(awaiting.giveBack(Tale.TOMAS, now));
        events.add(awaiting.cancel(SignOffVoid.CUSTOMER_WROTE, now));
        events.add(awaiting.callDeputy(now));
      }
      case Ticket.Offered offered -> {
        events.add(offered.accept(Tale.TOMAS, now));
        events.add(offered.giveBack(null, now));
      }
      case Ticket.Sending sending -> {
        events.add(sending.unknown("timeout", now));
        events.add(sending.undo(Tale.INES, now));
        events.add(sending.lookedInVain(now));
        events.add(sending.replied("4" + tweet, now));
        events.add(sending.refused(SendRefusal.UNREACHABLE, now));
        events.add(sending.park(now));
      }
      case Ticket.Parked parked -> {
        events.add(parked.replied("5" + tweet, now));
        events.add(parked.sendAgain(Tale.TOMAS, now.plusSeconds(30), now));
      }
      case Ticket.Closed closed -> events.add(closed.reopen(Tale.INES, now));
      case Ticket.Open _, Ticket.Waiting _ -> {}
    }
    return events;
  }
}
