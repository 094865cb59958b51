package dev.perch.knowledge.gatekeeping;

final class MemoryFaqStoriesTest extends FaqStoriesContract {
  private final MemoryFaqStories stories = new MemoryFaqStories();

  @Override
  protected FaqStories stories() {
    return stories;
  }

  @Override
  protected FaqStories elsewhere() {
    return stories;
  }

  @Override
  protected void lose() {
    stories.lose();
  }
}
