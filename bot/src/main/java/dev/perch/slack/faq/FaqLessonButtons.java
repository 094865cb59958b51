package dev.perch.slack.faq;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.bank.LessonAction;
import dev.perch.desk.bank.LessonAction.Choice;
import dev.perch.desk.bank.LessonKeeping;
import dev.perch.desk.bank.LessonKept;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.LessonPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;

/** What is pressed on what the bank learned, and on the pages of a recall. */
final class FaqLessonButtons {
  private final StoryBank bank;
  private final LessonKeeping keeping;
  private final FaqPages pages;
  private final FaqLessonPages lessons;
  private final Acks acks;
  private final Whispers whispers;

  FaqLessonButtons(
      StoryBank bank,
      LessonKeeping keeping,
      FaqPages pages,
      FaqLessonPages lessons,
      Acks acks,
      Whispers whispers) {
    this.bank = bank;
    this.keeping = keeping;
    this.pages = pages;
    this.lessons = lessons;
    this.acks = acks;
    this.whispers = whispers;
  }

  static boolean owns(String action) {
    return action.startsWith(Actions.FAQ_LESSON)
        || action.startsWith(Actions.FAQ_LEARNED)
        || action.startsWith(Actions.FAQ_RECALL);
  }

  Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<FaqRef> ref = FaqRef.parse(action.getValue());
    Optional<Entry> entry = ref.map(FaqRef::id).flatMap(bank::entry);
    Optional<Choice> choice = choice(action.getActionId());
    if (entry.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), FaqPhrases.NOT_OURS);
    } else if (choice.isPresent()) {
      decide(at, ref.get(), entry.get().id(), choice.get(), action.getActionId(), context);
    } else {
      acks.later(() -> page(action.getActionId(), at, entry.get(), ref.get()).replace(context));
    }
    return context.ack();
  }

  private CommandAnswer page(String action, At at, Entry entry, FaqRef ref) {
    return action.startsWith(Actions.FAQ_LEARNED)
        ? lessons.learned(at, entry, ref.number())
        : lessons.recall(at, entry, ref);
  }

  private static Optional<Choice> choice(String action) {
    return switch (action) {
      case Actions.FAQ_LESSON_KEEP -> Optional.of(Choice.KEEP);
      case Actions.FAQ_LESSON_MOVE -> Optional.of(Choice.MOVE);
      case Actions.FAQ_LESSON_DROP, Actions.FAQ_LESSON_UNDO -> Optional.of(Choice.DROP);
      default -> Optional.empty();
    };
  }

  private void decide(
      At at, FaqRef ref, FaqId id, Choice choice, String action, ActionContext context) {
    String tweet = ref.seen() == null ? "" : ref.seen();
    Acks.Quick<LessonKept> quick =
        acks.quickly(() ->
            keeping.act(
                at.workspace(), at.user(), at.operation(), new LessonAction(tweet, id, choice)));
    whispers.say(at.channel(), null, at.user(), words(quick));
    if (quick instanceof Acks.Quick.Done<LessonKept>(LessonKept kept)
        && (kept instanceof LessonKept.Done || kept instanceof LessonKept.Gone)) {
      acks.later(() ->
          (action.equals(Actions.FAQ_LESSON_UNDO)
                  ? bank.entry(id)
                      .map(entry -> lessons.learned(entry, ref.number()))
                      .orElseGet(pages::review)
                  : pages.review())
              .replace(context));
    }
  }

  private static String words(Acks.Quick<LessonKept> quick) {
    return switch (quick) {
      case Acks.Quick.Done<LessonKept> done -> LessonPhrases.of(done.value());
      case Acks.Quick.TooLate<LessonKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<LessonKept> _ -> Phrases.UNAVAILABLE;
    };
  }
}
