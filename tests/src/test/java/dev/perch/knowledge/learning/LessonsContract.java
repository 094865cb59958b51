package dev.perch.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqStories;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link Lessons} does, wherever it keeps them. */
public abstract class LessonsContract {
  protected static final FaqId REFUND = new FaqId("refund");
  protected static final FaqId HOURS = new FaqId("hours");
  protected static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
  protected static final LessonEvent.Source FROM =
      new LessonEvent.Source("1001", 2, List.of("1001", "1002"));

  /** Each event once, and again where it may leave something out; no story that makes sense. */
  protected static final List<LessonEvent> EVENTS =
      List.of(
          new LessonEvent.Learned(REFUND, FROM, AT),
          new LessonEvent.Folded(REFUND, "1000", FROM, AT),
          new LessonEvent.Folded(REFUND, null, FROM, AT),
          new LessonEvent.Disputed(REFUND, HOURS, FROM, AT),
          new LessonEvent.Settled(HOURS, "U1", AT),
          new LessonEvent.Dropped("U1", AT));

  private static final String WORDS = "where is my money, then? \"ünd\" <b>";

  /** An empty store; the same one throughout a test. */
  protected abstract Lessons lessons();

  /** The same, as another replica reaches it. */
  protected abstract Lessons elsewhere();

  /** The bank that is followed for changes. */
  protected abstract FaqStories bank();

  private LessonStory append(LessonStory seen, String operation, LessonEvent event) {
    return lessons().append(seen.tweet(), seen, operation, event, WORDS).orElseThrow();
  }

  protected final LessonStory learned(String tweet, FaqId faq) {
    LessonEvent learned = new LessonEvent.Learned(faq, FROM, AT);
    return lessons().append(tweet, null, "reply:" + tweet, learned, WORDS).orElseThrow();
  }

  @Test
  void aTweetThatTaughtNothingHasNoStoryAndAnEntryThatLearnedNothingNoWordings() {
    learned("1002", REFUND);

    assertThat(lessons().read("1003")).isEmpty();
    assertThat(lessons().of(HOURS)).isEmpty();
  }

  @Test
  void whatIsToldIsReadAsItWas() {
    LessonStory story = learned("1002", REFUND);
    for (int i = 0; i < EVENTS.size(); i++) {
      story = append(story, "op:" + i, EVENTS.get(i));
    }

    assertThat(elsewhere().read("1002")).contains(story);
    assertThat(story.events()).endsWith(EVENTS.toArray(LessonEvent[]::new));
    assertThat(story.lesson().state()).isEqualTo(Lesson.State.DROPPED);
  }

  @Test
  void theWordsStandWithTheEntryWhoseWordingTheyAreAndMoveWithIt() {
    LessonStory story = learned("1002", REFUND);
    Wording before = elsewhere().of(REFUND).getFirst();

    append(story, "op:2", new LessonEvent.Learned(HOURS, FROM, AT.plusSeconds(1)));

    assertThat(before).isEqualTo(new Wording(story.lesson(), WORDS, 0));
    assertThat(elsewhere().of(REFUND)).isEmpty();
    assertThat(elsewhere().of(HOURS)).extracting(Wording::text).containsExactly(WORDS);
  }

  @Test
  void whatFoldsIsCountedOnceAndKeepsNoWords() {
    learned("1002", REFUND);
    LessonEvent folded = new LessonEvent.Folded(REFUND, "1002", FROM, AT);

    lessons().append("1003", null, "reply:1003", folded, WORDS);
    elsewhere().append("1003", null, "reply:1003", folded, WORDS);
    lessons().append("1004", null, "reply:1004", folded, WORDS);

    assertThat(lessons().of(REFUND)).hasSize(1);
    assertThat(lessons().of(REFUND).getFirst().like()).isEqualTo(2);
  }

  @Test
  void ofTwoWhoSawTheSameStoryOneIsOvertaken() {
    LessonStory seen = learned("1002", REFUND);
    append(seen, "op:2", new LessonEvent.Dropped("U1", AT));

    assertThat(
            elsewhere()
                .append("1002", seen, "op:3", new LessonEvent.Settled(HOURS, "U2", AT), WORDS))
        .isEmpty();
    assertThat(
            elsewhere()
                .append("1002", null, "op:4", new LessonEvent.Learned(HOURS, FROM, AT), WORDS))
        .isEmpty();
    assertThat(lessons().of(REFUND)).hasSize(1);
    assertThat(lessons().of(HOURS)).isEmpty();
  }

  @Test
  void whoFollowsTheBankHearsOfTheEntriesThatItConcerns() {
    LessonStory story = learned("1002", REFUND);
    FaqStories.Changes first = bank().since(FaqStories.BEGINNING);
    append(story, "op:2", new LessonEvent.Settled(HOURS, "U1", AT));

    FaqStories.Changes moved = bank().since(first.cursor());

    assertThat(moved.ids()).containsExactlyInAnyOrder(REFUND, HOURS);
    assertThat(bank().since(moved.cursor()).ids()).isEmpty();
  }

  @Test
  void whatIsErasedIsGoneAndItsStoryStays() {
    learned("1002", REFUND);
    FaqStories.Changes before = bank().since(FaqStories.BEGINNING);

    elsewhere().erase("1002");
    elsewhere().erase("1003");

    assertThat(lessons().of(REFUND)).isEmpty();
    assertThat(lessons().read("1002")).isPresent();
    assertThat(Objects.requireNonNull(bank().since(before.cursor())).ids()).containsExactly(REFUND);
  }
}
