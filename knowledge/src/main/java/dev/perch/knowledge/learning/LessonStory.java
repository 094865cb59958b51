package dev.perch.knowledge.learning;

import java.util.List;

/**
 * The story of what a tweet taught, as it was read.
 *
 * @param tweet by its oldest id
 * @param events oldest first; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 */
public record LessonStory(
    String tweet, List<LessonEvent> events, List<String> operations, String head) {
  public LessonStory {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  /** Where it stands. */
  public Lesson lesson() {
    return Lesson.of(tweet, events);
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
