package dev.perch.campaign.listening;

final class MemoryReadingsTest extends ReadingsContract {
  private final Readings readings = new MemoryReadings();

  @Override
  protected Readings readings() {
    return readings;
  }
}
