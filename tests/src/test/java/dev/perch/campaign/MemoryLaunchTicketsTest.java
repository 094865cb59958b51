package dev.perch.campaign;

import dev.perch.desk.MemoryStories;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.FakeDesk;

final class MemoryLaunchTicketsTest extends LaunchTicketsContract {
  private final MemoryStories stories = new FakeDesk().stories;

  @Override
  protected Stories stories() {
    return stories;
  }

  @Override
  protected LaunchTickets tickets() {
    return stories.launchTickets();
  }
}
