package dev.perch.desk.records;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.BEN;
import static dev.perch.desk.Appends.NOON;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.reopened;
import static dev.perch.desk.Appends.resolved;
import static dev.perch.desk.Appends.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Kept;
import dev.perch.desk.Mentions;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket that was closed long ago is the same, however it is kept by then. */
public abstract class PackingContract {
  private static final TicketId TICKET = new TicketId("1001");
  private static final CardPlace PLACE = CardPlace.first("C1").at("171.1", 3).told(3);
  private static final Instant LONG_AFTER = at(600);
  private static final Words WORDS =
      new Words(
          "salt",
          Map.of("1001", Mentions.says("1001", "where \u0000 \n is my 🦜 \u2028 parcel?")),
          Map.of(0, "a note", 1, ""),
          Map.of(0, List.of(Mentions.answer("It is on its way."))));

  private Append opening = Appends.with(opening("1001"), WORDS);
  private Story closed = new Story(opening.events(), List.of("tweet:1001"), "");

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Story append(Append append) {
    return done(kept().stories().append(append));
  }

  @BeforeEach
  void aTicketThatIsClosedWithItsCardDrawn() {
    Story claimed = append(next(append(opening), "press:1", claimed(ANNA, 1)));
    closed = append(next(claimed, "press:2", resolved(ANNA, 2)));
    kept().places().put(TICKET, PLACE);
    kept().places().caughtUp(TICKET, 3);
  }

  private void pack() {
    kept().packing().once(LONG_AFTER);
  }

  @Test
  void storyWordsAndPlaceAreReadAsTheyWere() {
    pack();

    assertThat(kept().stories().read(TICKET)).contains(closed);
    assertThat(kept().stories().words(TICKET)).isEqualTo(WORDS);
    assertThat(kept().places().find(List.of(TICKET))).containsEntry(TICKET, PLACE);
    assertThat(kept().places().at("C1", "171.1")).contains(TICKET);
    assertThat(kept().board().glance(List.of(TICKET)))
        .singleElement()
        .satisfies(glance -> {
          assertThat(glance.story()).isEqualTo(closed);
          assertThat(glance.words()).isEqualTo(WORDS);
          assertThat(glance.place()).contains(PLACE);
        });
  }

  @Test
  void itGoesOnWhereItStoodAndIsClosedAgain() {
    pack();

    Story open = append(next(closed, "press:3", Words.text(3, "why"), reopened(BEN, 601)));

    assertThat(kept().stories().read(TICKET)).contains(open);
    assertThat(open.length()).isEqualTo(4);
    assertThat(kept().stories().words(TICKET).text(3)).contains("why");
    assertThat(kept().stories().words(TICKET).mentions()).isEqualTo(WORDS.mentions());
    assertThat(kept().places().find(List.of(TICKET))).containsEntry(TICKET, PLACE);
    kept().places().caughtUp(TICKET, 4);
    assertThat(kept().packing().once(at(2_000))).isZero();

    Story again = append(next(open, "press:4", resolved(BEN, 602)));
    kept().places().caughtUp(TICKET, 5);
    kept().packing().once(at(2_000));

    assertThat(kept().stories().read(TICKET)).contains(again);
  }

  @Test
  void theCustomersNextWordFindsItClosedAndOpensIt() {
    pack();

    Story open = append(next(closed, "tweet:1002", wrote("1002", "1001", 601)));

    assertThat(open.ticket().isOpen()).isTrue();
    assertThat(kept().board().standing(List.of(Appends.CARE), List.of(), 5).queue(Appends.CARE))
        .extracting(Board.Queue::open)
        .isEqualTo(1L);
  }

  @Test
  void whoIsLateIsOvertakenAndWhatWasToldIsKnown() {
    Story opened = new Story(closed.events().subList(0, 1), List.of("tweet:1001"), "");
    pack();

    Appended late = kept().stories().append(next(opened, "press:9", claimed(BEN, 603)));
    pack();
    Appended told = kept().stories().append(next(closedAfterClaim(), "press:2", resolved(ANNA, 2)));

    assertThat(late).isInstanceOf(Appended.Overtaken.class);
    assertThat(told).isEqualTo(new Appended.Done(closed));
  }

  private Story closedAfterClaim() {
    return new Story(closed.events().subList(0, 2), closed.operations().subList(0, 2), "");
  }

  @Test
  void anOpeningToldAgainOpensNoSecondStory() {
    pack();

    Appended again = kept().stories().append(opening);

    assertThat(again).isEqualTo(new Appended.Done(closed));
    assertThat(kept().stories().read(TICKET)).contains(closed);
  }

  @Test
  void aCardThatMovesLaterStandsWhereItMoved() {
    pack();
    CardPlace moved = PLACE.at("172.2", 3);

    kept().places().put(TICKET, moved);

    assertThat(kept().places().find(List.of(TICKET))).containsEntry(TICKET, moved);
    append(next(closed, "press:3", reopened(BEN, 601)));
    assertThat(kept().places().find(List.of(TICKET))).containsEntry(TICKET, moved);
  }

  @Test
  void itIsNotTouchedBeforeItsTimeNorWhileItsCardIsBehind() {
    assertThat(kept().packing().once(NOON.plusSeconds(600))).isZero();
    append(next(closed, "press:3", reopened(BEN, 10)));

    pack();

    assertThat(kept().places().behind(5)).containsExactly(TICKET);
    assertThat(kept().stories().read(TICKET)).map(Story::length).contains(4);
  }
}
