package dev.perch.desk;

final class MemoryProposalPlacesTest extends ProposalPlacesContract {
  private final MemoryProposalPlaces places = new MemoryProposalPlaces();

  @Override
  protected ProposalPlaces places() {
    return places;
  }
}
