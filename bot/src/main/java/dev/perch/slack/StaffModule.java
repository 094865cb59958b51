package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Readers;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Board;
import dev.perch.desk.Handle;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.slack.staff.BackupCommand;
import dev.perch.slack.staff.ShiftCommand;
import dev.perch.slack.storm.HomeFolds;
import dev.perch.slack.ticket.Histories;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.HomeViews;
import dev.perch.slack.ticket.Nudges;
import dev.perch.slack.ticket.Unveiling;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;
import java.util.List;

/** The part of the room that looks after staff: shifts, nudges, the veil, the Home tab. */
final class StaffModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  public Nudges nudges(
      SlackApi api,
      OnDuty duty,
      Roster roster,
      Channels channels,
      Turns turns,
      Acks acks,
      InstantSource clock) {
    return new Nudges(duty, roster, channels, turns, new Whispers(api, acks), clock);
  }

  @Provides
  @Singleton
  StaffHandlers handlers(
      SlackApi api,
      Channels channels,
      Roster roster,
      OnDuty duty,
      Board board,
      Stories stories,
      Nudges nudges,
      Veil veil,
      Acks acks,
      InstantSource clock) {
    Whispers whispers = new Whispers(api, acks);
    return new StaffHandlers(
        new ShiftCommand(duty, acks, clock),
        new BackupCommand(api, channels, roster, duty, board, acks, clock),
        new Unveiling(api, stories, roster, duty, nudges, veil, acks, whispers),
        new Histories(api, stories, roster, veil, acks, whispers));
  }

  @Provides
  @Singleton
  public HomeTabs homes(
      SlackApi api,
      Roster roster,
      Channels channels,
      List<Handle> handles,
      Board board,
      OnDuty duty,
      Launches launches,
      Posts posts,
      Readers readers,
      Gatekeepers gatekeepers,
      StoryBank bank,
      HomeFolds folds,
      Veil veil,
      Acks acks,
      InstantSource clock) {
    HomeViews views =
        new HomeViews(
            roster,
            channels,
            handles,
            board,
            duty,
            launches,
            posts,
            readers,
            gatekeepers,
            bank,
            folds,
            veil);
    return new HomeTabs(api, views, acks, clock);
  }
}
