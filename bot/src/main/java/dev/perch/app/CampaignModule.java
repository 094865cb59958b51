package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.ExpectedQuestions;
import dev.perch.campaign.LaunchClock;
import dev.perch.campaign.LaunchNews;
import dev.perch.campaign.LaunchReports;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchTickets;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Readers;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.intake.EmbargoEnds;
import dev.perch.guard.GuardRules;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** The use cases of launches, which know no Guice. */
record CampaignModule(List<Team> teams) implements Module {
  private static final Team CARE = new Team("care");

  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Launches launches(LaunchStories stories, Roster roster, InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new Launches(stories, roster, () -> DeskModule.salt(random), clock);
  }

  /** Briefs are Care's to read; of a desk without a team of that name, its first team's. */
  @Provides
  @Singleton
  Readers readers(Roster roster, OnDuty duty) {
    return new Readers(roster, teams.contains(CARE) ? CARE : teams.getFirst(), duty::isHere);
  }

  @Provides
  @Singleton
  LaunchWatch watch(LaunchStories stories, InstantSource clock) {
    return new LaunchWatch(stories, clock);
  }

  @Provides
  Embargoes embargoes(LaunchWatch watch) {
    return watch;
  }

  @Provides
  @Singleton
  LaunchClock clock(
      LaunchStories stories,
      Readers readers,
      LaunchTickets tickets,
      EmbargoEnds ends,
      LaunchWatch watch,
      InstantSource clock) {
    LaunchNews news = new LaunchNews(tickets, ends, watch);
    return new LaunchClock(stories, readers, news::tell, clock);
  }

  @Provides
  @Singleton
  LaunchReports reports(
      Launches launches, LaunchTickets tickets, Stories stories, StoryBank bank, GuardRules guard) {
    return new LaunchReports(launches, tickets, stories, bank::entry, guard.masking());
  }

  @Provides
  @Singleton
  ExpectedQuestions expected(LaunchStories stories, FaqKeeping keeping, InstantSource clock) {
    return new ExpectedQuestions(stories, keeping, clock);
  }
}
