package dev.perch.campaign.storm;

import dev.perch.desk.CardPlaces;
import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryQueue;
import dev.perch.desk.WorkQueue;

final class MemoryFoldsTest extends FoldStoriesContract {
  private final MemoryQueue queue = new MemoryQueue();
  private final MemoryCardPlaces cards = new MemoryCardPlaces();
  private final MemoryFolds folds = new MemoryFolds(queue, cards);

  @Override
  protected FoldStories stories() {
    return folds;
  }

  @Override
  protected FoldPlaces places() {
    return folds;
  }

  @Override
  protected CardPlaces cards() {
    return cards;
  }

  @Override
  protected WorkQueue queue() {
    return queue;
  }
}
