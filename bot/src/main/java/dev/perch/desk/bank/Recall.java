package dev.perch.desk.bank;

import dev.perch.desk.CardPlace;
import dev.perch.desk.FaqUse;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public replies that were taken from an entry, newest first.
 *
 * @param from how many newer ones there are
 * @param all how many there are in all
 */
public record Recall(List<Found> found, int from, long all) {
  public Recall {
    found = List.copyOf(found);
  }

  /**
   * One of them.
   *
   * @param reply as it stands
   * @param correction our later reply from another version of the same entry; null while there is
   *     none
   * @param later our last reply after it, whatever it says; null for none
   * @param card where the ticket's card stands; null where it has none
   */
  public record Found(
      FaqUse use,
      Ticket ticket,
      Reply reply,
      @Nullable Reply correction,
      @Nullable Reply later,
      @Nullable CardPlace card) {}
}
