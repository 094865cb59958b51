package dev.perch.campaign.crisis;

final class MemoryCrisesTest extends CrisisStoriesContract {
  private final MemoryCrises crises = new MemoryCrises();

  @Override
  protected CrisisStories stories() {
    return crises;
  }

  @Override
  protected CrisisPlaces places() {
    return crises;
  }
}
