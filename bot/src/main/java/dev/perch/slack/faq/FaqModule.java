package dev.perch.slack.faq;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqNotices;
import dev.perch.desk.bank.FaqTransfer;
import dev.perch.desk.bank.Gaps;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.LessonKeeping;
import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.desk.bank.Owners;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.Recalling;
import dev.perch.desk.bank.Rehearsing;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.SpareCalls;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackLinks;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.slack.wire.SlackSelf;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;

/** The part of the room that keeps the FAQ bank. */
public final class FaqModule implements Module {
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
  public FaqAsking asking(
      SlackApi api,
      SlackSelf self,
      Channels channels,
      StoryBank bank,
      Reviewing reviewing,
      SpareCalls spares,
      ProposalPlaces places,
      Turns turns,
      InstantSource clock) {
    return new FaqAsking(api, self, channels, bank, reviewing, spares, places, turns, clock);
  }

  @Provides
  @Singleton
  Owners owners(Channels channels) {
    return new FaqOwners(channels);
  }

  @Provides
  @Singleton
  FaqFormChecks formChecks(Channels channels, InstantSource clock) {
    return new FaqFormChecks(channels, clock);
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
      FaqFormChecks checks,
      Acks acks,
      InstantSource clock) {
    Whispers whispers = new Whispers(api, acks);
    FaqActs acts = new FaqActs(keeping, bank, cards, acks, clock);
    FaqPictures pictures = new FaqPictures(files, slackPictures, acks, whispers);
    FaqForms forms = new FaqForms(api, bank, gatekeepers, acts, pictures, checks, acks, whispers);
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
