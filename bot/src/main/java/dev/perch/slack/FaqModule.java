package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Drafts;
import dev.perch.desk.FaqKeeping;
import dev.perch.desk.Gatekeepers;
import dev.perch.desk.LessonKeeping;
import dev.perch.desk.ProposalPlaces;
import dev.perch.desk.Recalling;
import dev.perch.desk.Turns;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.time.InstantSource;

/** The part of the room that keeps the FAQ bank. */
final class FaqModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  FaqPages pages(StoryBank bank, Answers answers, Gatekeepers gatekeepers, InstantSource clock) {
    return new FaqPages(bank, answers, gatekeepers, clock);
  }

  @Provides
  @Singleton
  public FaqCards cards(
      SlackApi api,
      Channels channels,
      StoryBank bank,
      ProposalPlaces places,
      Turns turns,
      Acks acks,
      InstantSource clock) {
    return new FaqCards(api, channels, bank, places, turns, acks, clock);
  }

  @Provides
  @Singleton
  FaqLessonPages lessonPages(
      StoryBank bank, Recalling recalling, Gatekeepers gatekeepers, SlackApi api) {
    return new FaqLessonPages(bank, recalling, gatekeepers, new SlackLinks(api));
  }

  @Provides
  @Singleton
  FaqHandlers handlers(
      SlackApi api,
      StoryBank bank,
      Gatekeepers gatekeepers,
      FaqKeeping keeping,
      LessonKeeping lessonKeeping,
      FaqPages pages,
      FaqLessonPages lessonPages,
      FaqCards cards,
      CardPlaces places,
      Drafts drafts,
      Acks acks) {
    Whispers whispers = new Whispers(api, acks);
    FaqActs acts = new FaqActs(keeping, bank, cards, acks);
    FaqForms forms = new FaqForms(api, bank, gatekeepers, acts, acks, whispers);
    FaqLessonButtons lessons =
        new FaqLessonButtons(bank, lessonKeeping, pages, lessonPages, acks, whispers);
    return new FaqHandlers(
        new FaqCommand(pages, lessonPages, forms, acts, acks),
        new FaqButtons(bank, acts, forms, pages, cards, lessons, acks, whispers),
        forms,
        new FaqShortcut(forms, places, drafts, acks));
  }
}
