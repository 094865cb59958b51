package dev.perch.desk.bank;

import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.LessonStory;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What gatekeepers do to what the bank learned, with the right that they have at that moment. */
public final class LessonKeeping {
  private final Gatekeepers gatekeepers;
  private final Stories stories;
  private final Lessons lessons;
  private final StoryBank bank;
  private final InstantSource clock;

  public LessonKeeping(
      Gatekeepers gatekeepers,
      Stories stories,
      Lessons lessons,
      StoryBank bank,
      InstantSource clock) {
    this.gatekeepers = gatekeepers;
    this.stories = stories;
    this.lessons = lessons;
    this.bank = bank;
    this.clock = clock;
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public LessonKept act(String workspace, String user, String operation, LessonAction action) {
    return switch (gatekeepers.of(workspace, user)) {
      case Standing.Stranger _ -> new LessonKept.Stranger();
      case Standing.Proposes _ -> new LessonKept.NotYours(gatekeepers.keepers(workspace));
      case Standing.Publishes publishes -> decided(publishes.editor(), operation, action);
    };
  }

  private LessonKept decided(Editor editor, String operation, LessonAction action) {
    Optional<LessonStory> read = lessons.read(action.tweet());
    if (read.filter(story -> story.has(operation)).isPresent()) {
      return new LessonKept.Done(read.get().lesson());
    }
    if (read.isEmpty()) {
      return new LessonKept.Gone();
    }
    Set<String> said = said(read.get().lesson());
    Optional<Wording> shown =
        lessons.of(action.faq()).stream()
            .filter(wording -> wording.lesson().tweet().equals(action.tweet()))
            .findFirst();
    if (shown.isEmpty() || !open(shown.get().lesson(), action)) {
      return new LessonKept.Gone();
    }
    LessonEvent event = event(editor, shown.get().lesson(), action);
    Optional<LessonStory> after =
        lessons.append(action.tweet(), read.get(), operation, event, shown.get().text());
    if (after.isEmpty()) {
      return new LessonKept.Gone();
    }
    if (!said(after.get().lesson()).equals(said)) {
      // Erased meanwhile: the decision has brought its words back.
      lessons.erase(action.tweet());
      return new LessonKept.Gone();
    }
    try {
      bank.once();
    } catch (Unavailable recorded) {
      // It is in the story, which the bank's own round takes up.
    }
    return new LessonKept.Done(after.get().lesson());
  }

  /** The tweets of its ticket whose words are still kept. */
  private Set<String> said(Lesson lesson) {
    return stories.words(new TicketId(lesson.from().ticket())).mentions().keySet();
  }

  /** Whether there is still something of the kind to decide. */
  private static boolean open(Lesson lesson, LessonAction action) {
    return switch (action.choice()) {
      case KEEP, MOVE -> lesson.state() == Lesson.State.DISPUTED;
      case DROP ->
          lesson.state() == Lesson.State.DISPUTED || lesson.state() == Lesson.State.LEARNED;
    };
  }

  private LessonEvent event(Editor editor, Lesson lesson, LessonAction action) {
    FaqId other = lesson.other();
    return switch (action.choice()) {
      case KEEP -> new LessonEvent.Settled(lesson.faq(), editor.user(), clock.instant());
      case MOVE ->
          new LessonEvent.Settled(Objects.requireNonNull(other), editor.user(), clock.instant());
      case DROP -> new LessonEvent.Dropped(editor.user(), clock.instant());
    };
  }
}
