package dev.perch.campaign;

final class MemoryBriefPlacesTest extends BriefPlacesContract {
  private final MemoryLaunches launches = new MemoryLaunches();
  private final MemoryBriefPlaces places = new MemoryBriefPlaces(launches);

  @Override
  protected LaunchStories stories() {
    return launches;
  }

  @Override
  protected BriefPlaces places() {
    return places;
  }
}
