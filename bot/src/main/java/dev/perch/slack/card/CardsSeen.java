package dev.perch.slack.card;

import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.slack.storm.FoldCards;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.view.Shown;
import dev.perch.slack.wire.Channels;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was seen of tickets whose cards are behind, in one look, for a look costs as much as what is
 * seen.
 *
 * @param folded those that a fold may show
 * @param joinable which tickets may be put into a fold
 */
record CardsSeen(
    Board board, Map<TicketId, Glance> glances, Set<TicketId> folded, Predicate<Ticket> joinable) {

  /**
   * Looks. If it fails each is looked at by itself, so that one that cannot be read stops no other.
   */
  static CardsSeen of(List<TicketId> tickets, Board board, FoldCards folds) {
    try {
      Map<TicketId, Glance> glances =
          board.glance(tickets).stream()
              .collect(
                  Collectors.toMap(glance -> glance.story().ticket().id(), Function.identity()));
      return new CardsSeen(board, glances, folds.holding(tickets), folds.joinable());
    } catch (RuntimeException one) {
      return new CardsSeen(board, Map.of(), Set.copyOf(tickets), _ -> false);
    }
  }

  /** How one stands; nothing of a ticket that is gone. */
  Optional<Glance> glance(TicketId ticket) {
    return Optional.ofNullable(glances.get(ticket))
        .or(() -> board.glance(List.of(ticket)).stream().findFirst());
  }

  /** All that the card of one shows. */
  Shown shown(Glance seen, Channels channels, CardRules rules) {
    Ticket ticket = seen.story().ticket();
    return new Shown(ticket, seen.words(), channels.teams(), channels.partnerTeams(), rules)
        .joining(joinable.test(ticket));
  }

  /** Whether a fold may show it: that is to be asked again. */
  boolean mayBeFolded(TicketId ticket) {
    return folded.contains(ticket);
  }
}
