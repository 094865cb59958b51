package dev.perch.campaign;

final class MemoryLaunchesTest extends LaunchStoriesContract {
  private final MemoryLaunches stories = new MemoryLaunches();

  @Override
  protected LaunchStories stories() {
    return stories;
  }
}
