package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.slack.wire.CardPaces;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the cards that are behind may be begun now, and in which order: a card that is up
 * already comes before a new one, for somebody has pressed something on it, and no sort of card
 * holds up the others.
 */
final class CardQueue {
  private static final String UPDATES = "";
  private static final String UP = "up";
  private static final String NEW = "new";

  private final CardPaces paces;

  /** So many of each sort come before more of any. */
  private final int share;

  private final Map<TicketId, Instant> notBefore = new ConcurrentHashMap<>();

  /** What the pace had no room for last: {@link #UPDATES}, or posts in a channel. */
  private final Map<TicketId, String> waitsFor = new ConcurrentHashMap<>();

  /** Cards to be looked at once more then, though nothing happens to them. */
  private final Map<TicketId, Instant> again = new ConcurrentHashMap<>();

  /** Which of those looks the one serves that was begun last. */
  private final Map<TicketId, Instant> serving = new ConcurrentHashMap<>();

  CardQueue(CardPaces paces, int share) {
    this.paces = paces;
    this.share = share;
  }

  /**
   * Those to be looked at once more, then cards that are up, then new ones.
   *
   * @param behind all that are behind, the longest first
   * @param standing where those of them stand that were ever begun
   */
  List<TicketId> due(List<TicketId> behind, Map<TicketId, CardPlace> standing, Instant now) {
    waitsFor.keySet().retainAll(behind);
    Stream<TicketId> onceMore =
        again.entrySet().stream()
            .filter(entry -> !now.isBefore(entry.getValue()))
            .map(Map.Entry::getKey);
    Stream<TicketId> upFirst =
        behind.stream().sorted(Comparator.comparing(ticket -> !isUp(standing.get(ticket))));
    return fairly(
        Stream.concat(onceMore, upFirst).filter(ticket -> mayBegin(ticket, now)).toList(),
        ticket -> isUp(standing.get(ticket)) ? UP : NEW);
  }

  /**
   * Those that the pace has room for, as far as is known: some of each sort, then the others.
   *
   * @param fresh the sort of one that has not been waiting for the pace
   */
  private List<TicketId> fairly(List<TicketId> due, Function<TicketId, String> fresh) {
    Map<String, Integer> shares = new HashMap<>();
    List<TicketId> first = new ArrayList<>();
    List<TicketId> others = new ArrayList<>();
    for (TicketId ticket : due) {
      String waits = waitsFor.get(ticket);
      if (waits == null || hasRoom(waits)) {
        String sort = waits == null ? fresh.apply(ticket) : waits;
        (shares.merge(sort, 1, Integer::sum) <= share ? first : others).add(ticket);
      }
    }
    first.addAll(others);
    return first;
  }

  private boolean hasRoom(String waits) {
    return waits.equals(UPDATES) ? paces.mayUpdate() : paces.mayPost(waits);
  }

  private boolean mayBegin(TicketId ticket, Instant now) {
    return !now.isBefore(notBefore.getOrDefault(ticket, Instant.MIN));
  }

  static boolean isUp(@Nullable CardPlace place) {
    return place != null && !place.ts().isEmpty();
  }

  /** They are looked at next: a look that is asked for from now on is another. */
  void begun(Collection<TicketId> tickets) {
    for (TicketId ticket : tickets) {
      serving.compute(ticket, (_, _) -> again.get(ticket));
    }
  }

  /** All of it is drawn. */
  void drawn(TicketId ticket) {
    notBefore.remove(ticket);
    waitsFor.remove(ticket);
  }

  /** The pace had no room for all of it; {@code up}: whether its card is up. */
  void stopped(TicketId ticket, boolean up, String channel) {
    if (up && !paces.mayUpdate()) {
      waitsFor.put(ticket, UPDATES);
    } else if (!paces.mayPost(channel)) {
      waitsFor.put(ticket, channel);
    } else {
      waitsFor.remove(ticket);
    }
  }

  /** It is left alone until then. */
  void rest(TicketId ticket, Instant until) {
    notBefore.put(ticket, until);
  }

  /** They are looked at once more now. */
  void lookAgain(Collection<TicketId> tickets, Instant now) {
    tickets.forEach(ticket -> again.put(ticket, now));
  }

  /** It was looked at, and is looked at once more then; nothing for never. */
  void lookAgain(TicketId ticket, Optional<Instant> then) {
    Instant served = serving.remove(ticket);
    again.compute(
        ticket,
        (_, wanted) ->
            wanted == null || wanted.equals(served)
                ? then.orElse(null)
                : then.filter(when -> when.isBefore(wanted)).orElse(wanted));
  }

  /** It is gone. */
  void forget(TicketId ticket) {
    again.remove(ticket);
    serving.remove(ticket);
    notBefore.remove(ticket);
    waitsFor.remove(ticket);
  }
}
