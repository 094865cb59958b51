package dev.perch.desk;

import dev.perch.desk.bank.MemoryProposalPlaces;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.ProposalPlacesContract;

final class MemoryProposalPlacesTest extends ProposalPlacesContract {
  private final MemoryProposalPlaces places = new MemoryProposalPlaces();

  @Override
  protected ProposalPlaces places() {
    return places;
  }
}
