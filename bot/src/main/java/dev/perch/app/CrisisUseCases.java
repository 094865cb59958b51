package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisCounting;
import dev.perch.campaign.crisis.CrisisHolding;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.CrisisTickets;
import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.crisis.HeldPosts;
import dev.perch.campaign.crisis.VolumeWatch;
import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.post.PostsHeld;
import dev.perch.desk.Bells;
import dev.perch.desk.Board;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.Holding;
import dev.perch.desk.acts.Statements;
import dev.perch.desk.bank.FaqUses;
import dev.perch.knowledge.FaqBank;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.ticket.Team;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * The use cases of crises, which know no Guice.
 *
 * @param teams of the desk: replies are read by PR, or, where there is none, by a lead
 */
record CrisisUseCases(List<Team> teams, Waits waits) implements Module {
  @Override
  public void configure(Binder binder) {
    binder.bind(CrisisWatch.class).to(CrisisHolding.class);
    binder.bind(Holding.class).to(CrisisHolding.class);
  }

  @Provides
  @Singleton
  Crises crises(CrisisStories stories, Roster roster, InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new Crises(stories, roster, () -> DeskModule.salt(random), clock);
  }

  @Provides
  @Singleton
  CrisisHolding holding(CrisisStories stories, FaqBank bank) {
    String signs = teams.contains(Crises.PR) ? Crises.PR.key() : Roles.LEAD;
    return new CrisisHolding(stories, bank, List.of(signs));
  }

  @Provides
  @Singleton
  HeldPosts held(PostStories stories, InstantSource clock) {
    return new PostsHeld(stories, clock);
  }

  @Provides
  @Singleton
  CrisisTickets tickets(
      CrisisHolding holding,
      RecentTickets recent,
      HeardTickets heard,
      FaqUses uses,
      Stories stories,
      Bells bells,
      Turns turns,
      InstantSource clock) {
    Statements statements = new Statements(stories, bells, waits, clock);
    return new CrisisTickets(holding, recent, heard, uses, statements, turns, clock);
  }

  @Provides
  @Singleton
  CrisisCounting counting(
      CrisisHolding holding, HeardTickets heard, Board board, Volumes volumes, HeldPosts posts) {
    return new CrisisCounting(holding, heard, board, volumes, posts);
  }

  @Provides
  @Singleton
  VolumeWatch volume(
      RecentTickets recent,
      Board board,
      Volumes volumes,
      CrisisStories crises,
      Crises alarms,
      Turns turns,
      InstantSource clock) {
    return new VolumeWatch(
        recent, board, volumes, crises, alarms, CrisisPhrases::risen, turns, clock);
  }
}
