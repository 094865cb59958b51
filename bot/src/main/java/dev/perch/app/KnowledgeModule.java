package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.crisis.CrisisHolding;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Knowing;
import dev.perch.desk.Retention;
import dev.perch.desk.SampledTickets;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Entries;
import dev.perch.desk.bank.AwayEvent;
import dev.perch.desk.bank.FaqAskEvent;
import dev.perch.desk.bank.FaqEdits;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqNotices;
import dev.perch.desk.bank.FaqTransfer;
import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.bank.Gaps;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.KeepersAway;
import dev.perch.desk.bank.Learning;
import dev.perch.desk.bank.LessonKeeping;
import dev.perch.desk.bank.LinkEvent;
import dev.perch.desk.bank.LinkFlags;
import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.bank.LinkProbe;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.desk.bank.Mining;
import dev.perch.desk.bank.Owners;
import dev.perch.desk.bank.Recalling;
import dev.perch.desk.bank.RecentQuestions;
import dev.perch.desk.bank.Rehearsing;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.SpareCalls;
import dev.perch.desk.bank.StoryEntries;
import dev.perch.desk.bank.TrackRecords;
import dev.perch.desk.bank.TypedLinks;
import dev.perch.desk.bank.Unanswered;
import dev.perch.doctor.Checks;
import dev.perch.guard.GuardRules;
import dev.perch.guard.LinkPolicy;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Clusters;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.Likeness;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.RecentMeanings;
import dev.perch.knowledge.Senses;
import dev.perch.knowledge.Trials;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.knowledge.files.HandedFiles;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Importing;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.knowledge.model.SentenceModel;
import dev.perch.links.LinkVisits;
import dev.perch.roster.Roster;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The settings of the FAQ bank, and its rooms, which know no Guice.
 *
 * @param folder the FAQ files that the bank begins with, one entry a file
 * @param spareAfter how long a proposal waits before the spare may decide as well
 * @param linkDomains to which answers may link
 * @param model whether suggestions are by meaning too, and not by words alone
 */
record KnowledgeModule(
    @Setting(
            value = "The folder with the FAQ files that the bank begins with, one entry a file",
            example = "faq")
        Path folder,
    @Setting("How long a proposal waits before the spare may decide as well") @Default("4h")
        Duration spareAfter,
    @Setting("The domains to which answers may link, with commas between; any: all") @Default("any")
        LinkPolicy linkDomains,
    @Default("true") boolean model)
    implements Module {

  /** Some 6 MB of them. */
  private static final int MEANINGS = 4_000;

  @Override
  public void configure(Binder binder) {
    binder.bind(FaqBank.class).to(StoryBank.class);
    binder.bind(Answers.class).to(LuceneAnswers.class);
    binder.bind(Likeness.class).to(LuceneAnswers.class);
    binder.bind(Clusters.class).to(LuceneAnswers.class);
    binder.bind(Senses.class).to(LuceneAnswers.class);
    binder.bind(Trials.class).to(LuceneAnswers.class);
  }

  /** What the doctor looks at. */
  Checks checks(Clock clock) {
    return Checks.of("Knowledge", List.of(new BankCheck(folder, clock)));
  }

  @Provides
  @Singleton
  StoryBank bank(FaqStories stories, Lessons lessons) {
    return new StoryBank(stories, lessons::of);
  }

  @Provides
  @Singleton
  Entries entries(StoryBank bank, Clock clock) {
    return new StoryEntries(bank, clock);
  }

  @Provides
  @Singleton
  Knowing knowing(StoryBank bank, FaqUses uses, FaqEdits edits, Clock clock) {
    return new TrackRecords(bank, uses, edits, clock);
  }

  @Provides
  @Singleton
  Gatekeeping gatekeeping(FaqStories stories, Clock clock) {
    return new Gatekeeping(stories, clock);
  }

  @Provides
  @Singleton
  KeepersAway away(Chronicle<AwayEvent> story, Clock clock) {
    return new KeepersAway(story, clock);
  }

  @Provides
  @Singleton
  Gatekeepers gatekeepers(Roster roster, StoryBank bank, KeepersAway away, Clock clock) {
    return new Gatekeepers(roster, bank::waitingSince, spareAfter, away::now, clock);
  }

  @Provides
  @Singleton
  FaqKeeping keepingFaqs(
      Gatekeepers gatekeepers,
      Gatekeeping gatekeeping,
      StoryBank bank,
      KeepersAway away,
      FaqNotices notices) {
    return new FaqKeeping(gatekeepers, gatekeeping, bank, away, notices);
  }

  @Provides
  @Singleton
  LinkWatch watch(Chronicle<LinkEvent> story) {
    return new LinkWatch(linkDomains, story);
  }

  @Provides
  @Singleton
  LinkProbe probe(ApiHosts hosts) {
    return new LinkVisits(linkDomains, hosts.names());
  }

  @Provides
  @Singleton
  LinkFlags flags(
      FaqBank bank, LinkWatch watch, Chronicle<LinkEvent> story, FaqNotices notices, Clock clock) {
    return new LinkFlags(bank, watch, story, notices, clock);
  }

  @Provides
  @Singleton
  TypedLinks typed(FaqBank bank, LinkFlags flags, LinkProbe probe, Clock clock) {
    return new TypedLinks(
        bank,
        linkDomains,
        flags,
        probe::visit,
        visit -> Thread.ofPlatform().daemon().name("link").start(visit),
        clock);
  }

  @Provides
  @Singleton
  LinkKeeping links(
      FaqBank bank,
      LinkWatch watch,
      LinkProbe probe,
      Chronicle<LinkEvent> story,
      Turns turns,
      FaqNotices notices,
      LinkFlags flags,
      Clock clock) {
    return new LinkKeeping(bank, watch, probe, story, turns, notices, flags, clock);
  }

  @Provides
  @Singleton
  Reviewing reviewing(StoryBank bank, Chronicle<FaqAskEvent> story, Clock clock) {
    return new Reviewing(bank, story, clock);
  }

  @Provides
  @Singleton
  SpareCalls spares(
      StoryBank bank, Gatekeepers gatekeepers, Chronicle<FaqAskEvent> story, Clock clock) {
    return new SpareCalls(bank, gatekeepers, story, clock);
  }

  @Provides
  @Singleton
  Gaps gaps(
      Unanswered unanswered,
      Stories stories,
      Clusters clusters,
      Answers answers,
      GuardRules guard,
      Clock clock) {
    return new Gaps(unanswered, stories, clusters, answers, guard.masking(), clock);
  }

  @Provides
  @Singleton
  Rehearsing rehearsing(
      SampledTickets tickets,
      Stories stories,
      Retention retention,
      FaqBank bank,
      Trials trials,
      GuardRules guard,
      Clock clock) {
    RecentQuestions questions = new RecentQuestions(tickets, stories, retention, clock);
    return new Rehearsing(questions, bank, trials, guard.masking());
  }

  @Provides
  @Singleton
  FaqTransfer transfer(
      Gatekeepers gatekeepers,
      FaqStories stories,
      StoryBank bank,
      Owners owners,
      FaqNotices notices,
      Clock clock) {
    return new FaqTransfer(
        gatekeepers,
        new HandedFiles(),
        new Importing(stories, clock),
        bank,
        owners,
        notices,
        () -> LocalDate.now(clock));
  }

  @Provides
  @Singleton
  Learning learning(
      Stories stories,
      FaqUses uses,
      FaqEdits edits,
      StoryBank bank,
      Lessons lessons,
      Likeness likeness,
      Gatekeeping gatekeeping,
      FaqNotices notices,
      Clock clock) {
    Mining mining = new Mining(edits, gatekeeping, clock);
    return new Learning(stories, uses, bank, lessons, likeness, mining, notices, clock);
  }

  @Provides
  @Singleton
  LessonKeeping keepingLessons(
      Gatekeepers gatekeepers, Stories stories, Lessons lessons, StoryBank bank, Clock clock) {
    return new LessonKeeping(gatekeepers, stories, lessons, bank, clock);
  }

  @Provides
  @Singleton
  Recalling recalling(
      FaqUses uses, Stories stories, CardPlaces places, FaqBank bank, CrisisHolding crises) {
    return new Recalling(uses, stories, places, id -> crises.entry(id).or(() -> bank.find(id)));
  }

  @Provides
  @Singleton
  BankKeeping keeping(StoryBank bank, FaqStories stories, Gatekeeping gatekeeping) {
    return new BankKeeping(() -> FileFaqBank.open(folder), bank, stories, gatekeeping);
  }

  @Provides
  @Singleton
  LuceneAnswers answers(FaqBank bank, Clock clock) {
    return new LuceneAnswers(
        bank,
        clock,
        model ? RecentMeanings.of(SentenceModel::load, MEANINGS) : KnowledgeModule::none);
  }

  private static Meaning none() throws Meaning.NoMeaning {
    throw new Meaning.NoMeaning("knowledge.model is false");
  }
}
