package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Card places in memory. */
public final class MemoryCardPlaces implements CardPlaces, FormerCards {

  private final Set<TicketId> behind = new LinkedHashSet<>();
  private final Set<TicketId> folded = new HashSet<>();
  private final Map<TicketId, Integer> lengths = new HashMap<>();
  private final Map<TicketId, CardPlace> places = new HashMap<>();
  private final Map<Message, TicketId> messages = new HashMap<>();

  @Override
  public synchronized List<TicketId> behind(int most) {
    return behind.stream().limit(most).toList();
  }

  @Override
  public synchronized List<TicketId> latestBehind(int most) {
    return List.copyOf(behind).reversed().stream().limit(most).toList();
  }

  @Override
  public synchronized long waiting() {
    return behind.size();
  }

  @Override
  public synchronized void caughtUp(TicketId ticket, int length) {
    if (lengths.getOrDefault(ticket, 0) <= length && !folded.contains(ticket)) {
      behind.remove(ticket);
    }
  }

  @Override
  public synchronized void folded(TicketId ticket, int length) {
    if (lengths.getOrDefault(ticket, 0) <= length && folded.contains(ticket)) {
      behind.remove(ticket);
    }
  }

  @Override
  public synchronized void drawAgain(TicketId ticket, Instant now) {
    behind.add(ticket);
  }

  @Override
  public synchronized void drawn(TicketId ticket, CardPlace place, int length) {
    put(ticket, place);
    if (folded.contains(ticket) || lengths.getOrDefault(ticket, 0) > length) {
      behind.add(ticket);
    }
    caughtUp(ticket, length);
  }

  @Override
  public synchronized Map<TicketId, CardPlace> find(List<TicketId> tickets) {
    Map<TicketId, CardPlace> found = new HashMap<>(places);
    found.keySet().retainAll(tickets);
    return found;
  }

  @Override
  public synchronized void put(TicketId ticket, CardPlace place) {
    places.put(ticket, place);
    if (!place.ts().isEmpty()) {
      messages.put(new Message(place.channel(), place.ts()), ticket);
    }
  }

  @Override
  public synchronized Optional<TicketId> at(String channel, String ts) {
    return Optional.ofNullable(messages.get(new Message(channel, ts)));
  }

  /** A fold shows it from now on, or no more: its own card goes, or comes. */
  public synchronized void fold(TicketId ticket, boolean shows) {
    if (shows) {
      folded.add(ticket);
    } else {
      folded.remove(ticket);
    }
    behind.add(ticket);
  }

  @Override
  public synchronized List<Message> of(TicketId ticket) {
    return Optional.ofNullable(places.get(ticket))
        .map(CardPlace::cards)
        .orElseGet(() -> lookedFor(ticket));
  }

  private List<Message> lookedFor(TicketId ticket) {
    return messages.entrySet().stream()
        .filter(card -> card.getValue().equals(ticket))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized void grew(TicketId ticket, int length) {
    lengths.put(ticket, length);
    behind.add(ticket);
  }
}
