package dev.perch.knowledge.learning;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.LessonEvent.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's tweet taught: the replay of its story.
 *
 * @param tweet the last of the tweets that the reply answered, by its oldest id
 * @param faq the entry whose wording it is, or would be
 * @param other of a disputed one, the entry that has nearly the same words
 * @param decided whether a gatekeeper has: then replies change nothing any more
 * @param from the reply that confirmed it last
 * @param at since when it stands so
 */
public record Lesson(
    String tweet,
    FaqId faq,
    State state,
    @Nullable FaqId other,
    boolean decided,
    Source from,
    Instant at) {

  /** What became of it. */
  public enum State {
    /** A wording of its entry. */
    LEARNED,
    /** Counted with one that the entry had. */
    FOLDED,
    /** Put before the gatekeeper. */
    DISPUTED,
    /** No wording, and never one again. */
    DROPPED
  }

  /**
   * Replays a story of at least one event.
   *
   * @throws IllegalArgumentException if a gatekeeper decided on what nobody had confirmed
   */
  static Lesson of(String tweet, List<LessonEvent> events) {
    Lesson lesson = null;
    for (LessonEvent event : events) {
      lesson =
          switch (event) {
            case LessonEvent.Learned(var faq, var from, var at) ->
                new Lesson(tweet, faq, State.LEARNED, null, false, from, at);
            case LessonEvent.Folded(var faq, _, var from, var at) ->
                new Lesson(tweet, faq, State.FOLDED, null, false, from, at);
            case LessonEvent.Disputed(var faq, var other, var from, var at) ->
                new Lesson(tweet, faq, State.DISPUTED, other, false, from, at);
            case LessonEvent.Settled(var faq, _, var at) ->
                new Lesson(tweet, faq, State.LEARNED, null, true, confirmed(lesson).from, at);
            case LessonEvent.Dropped(_, var at) ->
                new Lesson(
                    tweet,
                    confirmed(lesson).faq,
                    State.DROPPED,
                    null,
                    true,
                    confirmed(lesson).from,
                    at);
          };
    }
    return confirmed(lesson);
  }

  private static Lesson confirmed(@Nullable Lesson lesson) {
    if (lesson == null) {
      throw new IllegalArgumentException("a lesson begins with a reply that confirmed it");
    }
    return lesson;
  }
}
