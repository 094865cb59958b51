package dev.perch.desk;

final class MemoryFormerCardsTest extends FormerCardsContract {
  private final MemoryCardPlaces places = new MemoryCardPlaces();

  @Override
  protected CardPlaces places() {
    return places;
  }

  @Override
  protected FormerCards cards() {
    return places;
  }
}
