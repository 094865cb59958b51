package dev.perch.desk;

import dev.perch.roster.Shifts;
import dev.perch.ticket.TicketId;
import java.util.HashSet;
import java.util.Set;

final class MemoryBesideTest extends BesideContract {
  private final Set<TicketId> words = new HashSet<>();
  private final MemoryWritings writings = new MemoryWritings(words::contains);
  private final MemoryPartnerThreads threads = new MemoryPartnerThreads();
  private final MemoryDutyPlaces duty = new MemoryDutyPlaces();
  private final MemorySignOffPlaces signOffs = new MemorySignOffPlaces();
  private final MemoryShifts shifts = new MemoryShifts();

  @Override
  protected void words(TicketId ticket, boolean stand) {
    if (stand) {
      words.add(ticket);
    } else {
      words.remove(ticket);
    }
  }

  @Override
  protected Writings writings() {
    return writings;
  }

  @Override
  protected PartnerThreads threads() {
    return threads;
  }

  @Override
  protected DutyPlaces duty() {
    return duty;
  }

  @Override
  protected SignOffPlaces signOffs() {
    return signOffs;
  }

  @Override
  protected Shifts shifts() {
    return shifts;
  }
}
