package dev.perch.desk;

final class MemoryKeptTweetsTest extends KeptTweetsContract {
  private final MemoryStories stories = MemoryDesk.empty().stories();

  @Override
  protected Stories stories() {
    return stories;
  }

  @Override
  protected KeptTweets kept() {
    return stories.kept;
  }
}
