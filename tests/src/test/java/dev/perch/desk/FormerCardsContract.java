package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FormerCards.Message;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FormerCards} does, wherever the cards are kept. */
public abstract class FormerCardsContract {
  protected static final TicketId TICKET = new TicketId("1001");
  protected static final CardPlace FIRST = CardPlace.first("C1").at("171.1", 1);

  /** An empty store; the same one throughout a test. */
  protected abstract CardPlaces places();

  /** What is known of the cards in it. */
  protected abstract FormerCards cards();

  @Test
  void aTicketWithoutACardHasNone() {
    places().put(new TicketId("1002"), FIRST);

    assertThat(cards().of(TICKET)).isEmpty();
    places().put(TICKET, CardPlace.first("C1").beginning(0));
    assertThat(cards().of(TICKET)).isEmpty();
  }

  @Test
  void theCardOfATicketThatStayedWhereItWasIsItsOnlyOne() {
    places().put(TICKET, FIRST);
    places().drawn(TICKET, FIRST.at("171.1", 3).told(3), 3);

    assertThat(cards().of(TICKET)).containsExactly(new Message("C1", "171.1"));
  }

  @Test
  void everyCardOfATicketThatWasHandedAboutIsFoundTheOldestFirst() {
    CardPlace second = FIRST.movedTo("C2").beginning(0).at("172.2", 2).told(2);
    places().put(TICKET, FIRST);
    places().put(TICKET, second);
    places().drawn(TICKET, second.withFormer(null).movedTo("C1").at("173.3", 3), 3);

    assertThat(cards().of(TICKET))
        .containsExactly(
            new Message("C1", "171.1"), new Message("C2", "172.2"), new Message("C1", "173.3"));
  }

  @Test
  void theFirstCardIsKnownWhileTheSecondIsBeingPosted() {
    places().put(TICKET, FIRST);
    places().put(TICKET, FIRST.movedTo("C2"));
    places().put(TICKET, FIRST.movedTo("C2").beginning(0));

    assertThat(cards().of(TICKET)).containsExactly(new Message("C1", "171.1"));
    assertThat(places().find(List.of(TICKET)))
        .containsEntry(TICKET, FIRST.movedTo("C2").beginning(0));
  }

  @Test
  void aCardThatSomebodyDeletedIsOneOfThemForItsThreadMayStand() {
    places().put(TICKET, FIRST);
    places().put(TICKET, FIRST.at("", 0));
    places().put(TICKET, FIRST.at("", 0).at("172.2", 1));

    assertThat(cards().of(TICKET))
        .containsExactly(new Message("C1", "171.1"), new Message("C1", "172.2"));
  }

  @Test
  void aPlaceThatWasKeptBeforeItNamedThemIsLookedUpAmongAllCards() {
    CardPlace ofOld = FIRST.withEarlier(null);
    places().put(TICKET, ofOld);
    places().put(TICKET, ofOld.movedTo("C2").at("172.2", 2));
    places().put(new TicketId("1002"), CardPlace.first("C1").at("173.3", 1));

    assertThat(cards().of(TICKET))
        .containsExactlyInAnyOrder(new Message("C1", "171.1"), new Message("C2", "172.2"));
  }
}
