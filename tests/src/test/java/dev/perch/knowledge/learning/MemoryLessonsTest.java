package dev.perch.knowledge.learning;

import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;

final class MemoryLessonsTest extends LessonsContract {
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final MemoryLessons lessons = new MemoryLessons(stories::changed);

  @Override
  protected Lessons lessons() {
    return lessons;
  }

  @Override
  protected Lessons elsewhere() {
    return lessons;
  }

  @Override
  protected FaqStories bank() {
    return stories;
  }
}
