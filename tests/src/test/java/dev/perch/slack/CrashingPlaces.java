package dev.perch.slack;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Card places whose keeper dies as one of them is put: just before, or just after. */
final class CrashingPlaces implements CardPlaces {
  private final CardPlaces places;
  private int puts;
  private int dies = -1;
  private boolean afterwards;

  CrashingPlaces(CardPlaces places) {
    this.places = places;
  }

  /** The process that draws has died. */
  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Died(int put) {
      super("died at put " + put);
    }
  }

  /** Dies at that put, counted from 0 since the beginning. */
  void dieAt(int put, boolean afterIt) {
    dies = put;
    afterwards = afterIt;
  }

  /** Dies at the put after so many more. */
  void dieIn(int more, boolean afterIt) {
    dieAt(puts + more, afterIt);
  }

  int puts() {
    return puts;
  }

  @Override
  public synchronized void put(TicketId ticket, CardPlace place) {
    boolean now = puts == dies;
    puts++;
    if (now && !afterwards) {
      throw new Died(dies);
    }
    places.put(ticket, place);
    if (now) {
      throw new Died(dies);
    }
  }

  @Override
  public List<TicketId> behind(int most) {
    return places.behind(most);
  }

  @Override
  public List<TicketId> latestBehind(int most) {
    return places.latestBehind(most);
  }

  @Override
  public long waiting() {
    return places.waiting();
  }

  @Override
  public void caughtUp(TicketId ticket, int length) {
    places.caughtUp(ticket, length);
  }

  @Override
  public void folded(TicketId ticket, int length) {
    places.folded(ticket, length);
  }

  @Override
  public void drawAgain(TicketId ticket, Instant now) {
    places.drawAgain(ticket, now);
  }

  @Override
  public Map<TicketId, CardPlace> find(List<TicketId> tickets) {
    return places.find(tickets);
  }

  @Override
  public Optional<TicketId> at(String channel, String ts) {
    return places.at(channel, ts);
  }
}
