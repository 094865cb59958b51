package dev.perch.desk;

import dev.perch.roster.Shifts;

final class MemoryBesideTest extends BesideContract {
  private final MemoryWritings writings = new MemoryWritings();
  private final MemoryPartnerThreads threads = new MemoryPartnerThreads();
  private final MemoryDutyPlaces duty = new MemoryDutyPlaces();
  private final MemorySignOffPlaces signOffs = new MemorySignOffPlaces();
  private final MemoryShifts shifts = new MemoryShifts();

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
