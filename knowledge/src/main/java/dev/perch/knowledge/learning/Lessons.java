package dev.perch.knowledge.learning;

import dev.perch.knowledge.FaqId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where lessons are kept. {@link #append} is the one gate. Whoever follows the bank's changes hears
 * of the entries that it concerns.
 */
public interface Lessons {
  /** The story of what that tweet, by its oldest id, taught. */
  Optional<LessonStory> read(String tweet);

  /**
   * Appends an event, and keeps the words where it makes them a wording; or nothing. Told again, an
   * operation that is in the story is answered as done.
   *
   * @param seen the story as the caller read it; null for a tweet that taught nothing yet
   * @param operation names the act: the same act told twice has the same name
   * @param text the customer's words, as {@link CustomerWords} makes them
   * @return the story with it; nothing if it went on without the caller, who reads it and decides
   *     again
   */
  Optional<LessonStory> append(
      String tweet, @Nullable LessonStory seen, String operation, LessonEvent event, String text);

  /** An entry's wordings: learned, disputed and dropped ones, oldest first. */
  List<Wording> of(FaqId faq);

  /**
   * The words are deleted and the wording is gone, on all replicas; the story, which holds none,
   * stays. To erase a tweet do so with each tweet of its ticket: the words of several that one
   * reply answered stand together, under the last.
   */
  void erase(String tweet);
}
