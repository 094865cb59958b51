package dev.perch.desk;

import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.desk.sending.KeptTweetsContract;

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
