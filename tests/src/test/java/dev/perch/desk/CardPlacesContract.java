package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CardPlaces} does, wherever it keeps them. */
public abstract class CardPlacesContract {
  private static final TicketId TICKET = new TicketId("1001");

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private CardPlaces places() {
    return kept().places();
  }

  private Story opened(String tweet, int minute) {
    return done(kept().stories().append(opening(tweet, "7001", "AcmeCare", at(minute))));
  }

  @Test
  void aNewTicketHasNoCardYetSoItIsBehind() {
    opened("1001", 0);

    assertThat(places().behind(10)).containsExactly(TICKET);
    assertThat(places().find(List.of(TICKET))).isEmpty();
  }

  @Test
  void theLongestBehindComesFirstAndNoMoreThanAskedFor() {
    Story longest = opened("1003", 0);
    opened("1001", 1);
    opened("1002", 2);
    kept().stories().append(next(longest, "press:1", claimed(ANNA, 3)));

    assertThat(places().behind(2)).containsExactly(new TicketId("1003"), TICKET);
    assertThat(places().behind(0)).isEmpty();
    assertThat(places().latestBehind(2)).containsExactly(new TicketId("1002"), TICKET);
    assertThat(places().latestBehind(0)).isEmpty();
    assertThat(places().waiting()).isEqualTo(3);
  }

  @Test
  void aCardThatShowsTheWholeStoryIsNotBehindUntilItGoesOn() {
    Story opened = opened("1001", 0);
    places().caughtUp(TICKET, 1);
    List<TicketId> behind = places().behind(10);

    kept().stories().append(next(opened, "press:1", claimed(ANNA, 1)));

    assertThat(behind).isEmpty();
    assertThat(places().behind(10)).containsExactly(TICKET);
  }

  @Test
  void aCardThatIsToBeDrawnOnceMoreIsBehindUntilItIs() {
    opened("1001", 0);
    places().caughtUp(TICKET, 1);

    places().drawAgain(TICKET, Instant.parse("2026-03-02T09:00:00Z"));

    assertThat(places().behind(10)).containsExactly(TICKET);
    places().caughtUp(TICKET, 1);
    assertThat(places().behind(10)).isEmpty();
  }

  @Test
  void aCardThatShowsLessThanTheStoryStaysBehind() {
    Story opened = opened("1001", 0);
    kept().stories().append(next(opened, "press:1", claimed(ANNA, 1)));

    places().caughtUp(TICKET, 1);

    assertThat(places().behind(10)).containsExactly(TICKET);
  }

  @Test
  void aCardThatIsDrawnStandsThereAndIsNotBehindUnlessItsStoryWentOn() {
    Story opened = opened("1001", 0);
    CardPlace place = CardPlace.first("C1").at("171.1", 1);
    places().drawn(TICKET, place, 1);
    List<TicketId> behind = places().behind(10);
    kept().stories().append(next(opened, "press:1", claimed(ANNA, 1)));

    places().drawn(TICKET, place.told(1), 1);

    assertThat(behind).isEmpty();
    assertThat(places().behind(10)).containsExactly(TICKET);
    assertThat(places().find(List.of(TICKET))).isEqualTo(Map.of(TICKET, place.told(1)));
    assertThat(places().at("C1", "171.1")).contains(TICKET);
  }

  @Test
  void aCardThatWasDrawnTooLateByAnotherIsBehindAgain() {
    Story opened = opened("1001", 0);
    kept().stories().append(next(opened, "press:1", claimed(ANNA, 1)));
    CardPlace place = CardPlace.first("C1").at("171.1", 2);
    places().drawn(TICKET, place, 2);
    List<TicketId> behind = places().behind(10);

    places().drawn(TICKET, place, 1);

    assertThat(behind).isEmpty();
    assertThat(places().behind(10)).containsExactly(TICKET);
  }

  @Test
  void aTicketWithoutAStoryIsNotBehindAnything() {
    places().caughtUp(TICKET, 0);

    assertThat(places().behind(10)).isEmpty();
  }

  @Test
  void anOperationToldAgainPutsNoCardBehind() {
    opened("1001", 0);
    places().caughtUp(TICKET, 1);

    opened("1001", 0);

    assertThat(places().behind(10)).isEmpty();
  }

  @Test
  void aPlaceIsFoundAsItWasPutLast() {
    CardPlace place = CardPlace.first("C1").beginning(0).at("171.1", 3).told(2);
    places().put(TICKET, CardPlace.first("C0"));
    places().put(TICKET, place);

    Map<TicketId, CardPlace> found = places().find(List.of(new TicketId("1"), TICKET));

    assertThat(found).isEqualTo(Map.of(TICKET, place));
    assertThat(places().find(List.of())).isEmpty();
  }

  @Test
  void aTicketIsFoundByItsCardAndByTheOneBeforeIt() {
    CardPlace first = CardPlace.first("C1").at("171.1", 1);
    places().put(TICKET, first);
    CardPlace moved = first.movedTo("C2").at("172.2", 2);
    places().put(TICKET, moved);

    assertThat(places().at("C1", "171.1")).contains(TICKET);
    assertThat(places().at("C2", "172.2")).contains(TICKET);
    assertThat(places().at("C2", "171.1")).isEmpty();
    assertThat(places().find(List.of(TICKET))).containsEntry(TICKET, moved);
  }

  @Test
  void aCardThatIsStillBeingPostedIsNoMessageYet() {
    places().put(TICKET, CardPlace.first("C1").beginning(0));

    assertThat(places().at("C1", "")).isEmpty();
    assertThat(places().find(List.of(TICKET)).get(TICKET))
        .extracting(CardPlace::posting)
        .isEqualTo(true);
  }
}
