package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Drafts;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FaqKeeping;
import dev.perch.desk.FaqNotices;
import dev.perch.desk.FaqTransfer;
import dev.perch.desk.Gaps;
import dev.perch.desk.Gatekeepers;
import dev.perch.desk.LessonKeeping;
import dev.perch.desk.LinkKeeping;
import dev.perch.desk.LinkWatch;
import dev.perch.desk.ProposalPlaces;
import dev.perch.desk.Recalling;
import dev.perch.desk.Rehearsing;
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
  FaqPages pages(
      StoryBank bank,
      Answers answers,
      Gatekeepers gatekeepers,
      LinkWatch links,
      Embargoes embargoes,
      InstantSource clock) {
    return new FaqPages(bank, answers, gatekeepers, links, embargoes, clock);
  }

  @Provides
  @Singleton
  FaqNotices notices(
      SlackApi api,
      SlackSelf self,
      Channels channels,
      Gatekeepers gatekeepers,
      StoryBank bank,
      Acks acks) {
    return new SlackFaqNotices(api, self, channels, gatekeepers, bank, acks);
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
      SlackFiles files,
      SlackPictures slackPictures,
      StoryBank bank,
      Gatekeepers gatekeepers,
      FaqKeeping keeping,
      LessonKeeping lessonKeeping,
      FaqTransfer transfer,
      FaqPages pages,
      FaqLessonPages lessonPages,
      FaqCards cards,
      CardPlaces places,
      Drafts drafts,
      LinkKeeping links,
      LinkWatch watch,
      Gaps gaps,
      Rehearsing rehearsing,
      Acks acks,
      InstantSource clock) {
    Whispers whispers = new Whispers(api, acks);
    FaqActs acts = new FaqActs(keeping, bank, cards, acks);
    FaqPictures pictures = new FaqPictures(files, slackPictures, acks, whispers);
    FaqForms forms = new FaqForms(api, bank, gatekeepers, acts, pictures, acks, whispers);
    FaqLessonButtons lessons =
        new FaqLessonButtons(bank, lessonKeeping, pages, lessonPages, acks, whispers);
    FaqTransfers transfers = new FaqTransfers(api, files, transfer, bank, acks, whispers);
    FaqGaps gapPages = new FaqGaps(gaps, forms, pages, acks, whispers);
    return new FaqHandlers(
        new FaqCommand(
            pages,
            lessonPages,
            forms,
            acts,
            transfers,
            new FaqAway(keeping, clock),
            new FaqLinkPages(links, watch, acks, whispers),
            gapPages,
            acks),
        new FaqButtons(bank, acts, forms, pages, cards, lessons, pictures, acks, whispers),
        forms,
        transfers,
        gapPages,
        new FaqRehearsals(api, bank, rehearsing, pages, acks, whispers, clock),
        new FaqShortcut(forms, places, drafts, acks));
  }
}
