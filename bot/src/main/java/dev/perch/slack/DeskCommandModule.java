package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Board;
import dev.perch.desk.Budget;
import dev.perch.desk.Claims;
import dev.perch.desk.Clockwork;
import dev.perch.desk.OnDuty;
import dev.perch.roster.Roster;
import java.time.InstantSource;

/** The part of the room that tells how everything stands. */
final class DeskCommandModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  DeskOverview overview(
      Channels channels,
      Board board,
      Claims claims,
      Clockwork clockwork,
      OnDuty duty,
      Posts posts,
      Launches launches,
      Crises crises,
      Budget budget,
      InstantSource clock) {
    return new DeskOverview(
        channels, board, claims, clockwork, duty, posts, launches, crises, budget, clock);
  }

  @Provides
  @Singleton
  DeskCommand command(DeskOverview overview, Roster roster, Channels channels, Acks acks) {
    return new DeskCommand(overview, roster, channels, acks);
  }
}
