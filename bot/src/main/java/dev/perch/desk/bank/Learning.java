package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.desk.Stories;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Likeness;
import dev.perch.knowledge.Likeness.Near;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.CustomerWords;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.LessonStory;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.ticket.Story;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bank gets better by being used: a reply that was sent from an entry, changed or not, confirms
 * the customer's words as a wording of it.
 *
 * <p>Which replies it has not learned from yet stands beside the stories, written by the append
 * that recorded the reply. So a crash loses none; and a reply that is looked at twice, here or on
 * another replica, finds itself in the lesson's story.
 */
public final class Learning {
  private static final int AT_ONCE = 50;
  private static final int TRIES = 3;

  private final Stories stories;
  private final FaqUses uses;
  private final StoryBank bank;
  private final Lessons lessons;
  private final Likeness likeness;
  private final Mining mining;
  private final FaqNotices notices;
  private final InstantSource clock;

  public Learning(
      Stories stories,
      FaqUses uses,
      StoryBank bank,
      Lessons lessons,
      Likeness likeness,
      Mining mining,
      FaqNotices notices,
      InstantSource clock) {
    this.stories = stories;
    this.uses = uses;
    this.bank = bank;
    this.lessons = lessons;
    this.likeness = likeness;
    this.mining = mining;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Learns from the replies that wait for it. One that fails keeps none of the others waiting and
   * comes round again. What was learned is in the bank here when the call returns.
   *
   * @throws RuntimeException the first failure, after all have had their turn
   */
  public void once() {
    RuntimeException failure = null;
    for (FaqUse use : uses.unlearned(AT_ONCE)) {
      try (TicketLog _ = TicketLog.of(use.ticket())) {
        learn(use);
        uses.learned(use);
        bank.once();
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void learn(FaqUse use) {
    // What was said in private is nobody's to learn from.
    Optional<Story> story =
        stories.read(use.ticket()).filter(it -> !it.ticket().facts().wroteInPrivate());
    Optional<Entry> entry = bank.entry(use.pin().faq()).filter(it -> holds(it, use));
    if (story.isEmpty() || entry.isEmpty()) {
      return;
    }
    Words words = stories.words(use.ticket());
    Answered.by(story.get(), use.attempt()).ifPresent(answered -> confirm(use, answered, words));
    mining.look(use, entry.get(), words);
  }

  /** A pin comes back from a form, so it may name what never was. */
  private static boolean holds(Entry entry, FaqUse use) {
    return !entry.retired()
        && entry.versions().stream()
            .anyMatch(version -> version.content().version().equals(use.pin().version()));
  }

  private void confirm(FaqUse use, Answered answered, Words words) {
    FaqId faq = use.pin().faq();
    String operation = "reply:" + use.ticket() + ":" + use.attempt();
    List<String> said = answered.texts(words);
    if (said.size() < answered.said().size()) {
      forget(answered.tweet(), operation);
    }
    String text = CustomerWords.of(said);
    if (text.isEmpty() || !likeness.speaks(faq, text)) {
      return;
    }
    for (int tried = 0; tried < TRIES; tried++) {
      LessonStory story = lessons.read(answered.tweet()).orElse(null);
      if (story != null && (story.has(operation) || holds(story.lesson(), faq))) {
        return;
      }
      Lesson lesson = story == null ? null : story.lesson();
      LessonEvent event = judge(use, answered, text, lesson);
      if (lessons.append(answered.tweet(), story, operation, event, text).isPresent()) {
        if (!said.equals(answered.texts(stories.words(use.ticket())))) {
          // Erased between the read and the append: whoever did that found nothing learned yet.
          lessons.erase(answered.tweet());
        }
        if (event instanceof LessonEvent.Disputed disputed) {
          notices.disputed(disputed.faq(), disputed.other());
        }
        return;
      }
    }
    throw new Unavailable("what a reply taught is busy; it is tried again");
  }

  /** What this reply taught before its words were erased, if a crash kept that from being seen. */
  private void forget(String tweet, String operation) {
    lessons.read(tweet).filter(story -> story.has(operation)).ifPresent(_ -> lessons.erase(tweet));
  }

  /** Of two entries from which one tweet was answered, the later is the right one. */
  private static boolean holds(Lesson lesson, FaqId faq) {
    return lesson.decided() || lesson.faq().equals(faq);
  }

  private LessonEvent judge(FaqUse use, Answered answered, String text, @Nullable Lesson before) {
    FaqId faq = use.pin().faq();
    LessonEvent.Source from =
        new LessonEvent.Source(use.ticket().value(), use.attempt(), answered.tweets());
    List<Near> near =
        likeness.nearlyTheSame(text).stream().filter(it -> !isItself(it, text, before)).toList();
    Optional<Near> own = near.stream().filter(it -> it.faq().equals(faq)).findFirst();
    if (own.isPresent()) {
      return new LessonEvent.Folded(faq, tweet(own.get()), from, clock.instant());
    }
    // What a gatekeeper dropped or has yet to decide on is asked about once.
    Optional<Wording> known =
        bank.wordings(faq).stream()
            .filter(wording -> wording.lesson().state() != Lesson.State.LEARNED)
            .filter(wording -> likeness.nearlyTheSame(text, wording.text()))
            .findFirst();
    if (known.isPresent()) {
      return new LessonEvent.Folded(faq, known.get().lesson().tweet(), from, clock.instant());
    }
    return near.isEmpty()
        ? new LessonEvent.Learned(faq, from, clock.instant())
        : new LessonEvent.Disputed(faq, near.getFirst().faq(), from, clock.instant());
  }

  /** A wording that moves is in no conflict with where it stood. */
  private static boolean isItself(Near near, String text, @Nullable Lesson before) {
    return before != null
        && before.state() == Lesson.State.LEARNED
        && before.faq().equals(near.faq())
        && near.wording().equals(text);
  }

  /** The tweet that a wording was learned from; null for the company's own. */
  private @Nullable String tweet(Near near) {
    return bank.wordings(near.faq()).stream()
        .filter(wording -> wording.lesson().state() == Lesson.State.LEARNED)
        .filter(wording -> wording.text().equals(near.wording()))
        .map(wording -> wording.lesson().tweet())
        .findFirst()
        .orElse(null);
  }
}
