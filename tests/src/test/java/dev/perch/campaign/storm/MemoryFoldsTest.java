package dev.perch.campaign.storm;

import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryQueue;
import dev.perch.desk.WorkQueue;

final class MemoryFoldsTest extends FoldStoriesContract {
  private final MemoryQueue queue = new MemoryQueue();
  private final MemoryFolds folds = new MemoryFolds(queue, new MemoryCardPlaces());

  @Override
  protected FoldStories stories() {
    return folds;
  }

  @Override
  protected FoldPlaces places() {
    return folds;
  }

  @Override
  protected WorkQueue queue() {
    return queue;
  }
}
