package dev.perch.campaign.post;

final class MemoryPostsTest extends PostStoriesContract {
  private final MemoryPosts stories = new MemoryPosts();

  @Override
  protected PostStories stories() {
    return stories;
  }

  @Override
  protected PostPlaces places() {
    return stories;
  }
}
