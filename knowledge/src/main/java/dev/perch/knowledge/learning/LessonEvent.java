package dev.perch.knowledge.learning;

import dev.perch.knowledge.FaqId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to what a customer's tweet taught. The format is kept for ever: a
 * component may be added, none renamed or removed. No event holds what the customer wrote.
 */
public sealed interface LessonEvent {
  /** When. */
  Instant at();

  /** A reply taken from that entry stands: the words are a wording of it from now on. */
  record Learned(FaqId faq, Source from, Instant at) implements LessonEvent {}

  /**
   * A reply taken from that entry stands, and the entry has nearly the same words: they are counted
   * with those.
   *
   * @param into the tweet of those words; null where they are the company's own
   */
  record Folded(FaqId faq, @Nullable String into, Source from, Instant at) implements LessonEvent {}

  /** A reply taken from that entry stands, and another has nearly the same words. */
  record Disputed(FaqId faq, FaqId other, Source from, Instant at) implements LessonEvent {}

  /** A gatekeeper decided that they are a wording of that entry. */
  record Settled(FaqId faq, String by, Instant at) implements LessonEvent {}

  /** A gatekeeper decided that they are no wording, and it stays so. */
  record Dropped(String by, Instant at) implements LessonEvent {}

  /**
   * The reply that confirmed it.
   *
   * @param ticket its ticket
   * @param attempt the reply's number in the ticket's story
   * @param tweets those of the customer that it answered, oldest first; their words make the
   *     wording
   */
  record Source(String ticket, int attempt, List<String> tweets) {
    public Source {
      tweets = List.copyOf(tweets);
    }
  }
}
