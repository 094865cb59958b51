package dev.perch.slack.launch;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.ExpectedQuestions;
import dev.perch.campaign.LaunchReports;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Readers;
import dev.perch.desk.Alarms;
import dev.perch.desk.Handle;
import dev.perch.desk.Turns;
import dev.perch.roster.Roster;
import dev.perch.slack.faq.FaqCards;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackSelf;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;
import java.util.List;

/** The part of the room that shows launches. */
public final class LaunchModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  public Briefs briefs(
      SlackApi api,
      Channels channels,
      LaunchStories stories,
      BriefPlaces places,
      Readers readers,
      LaunchWatch watch,
      Roster roster,
      ExpectedQuestions expected,
      LaunchReports reports,
      FaqCards proposals,
      SlackSelf self,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    return new Briefs(
        api, channels, stories, places, readers, watch, roster, expected, reports, proposals, self,
        turns, alarms, clock);
  }

  @Provides
  @Singleton
  LaunchHandlers handlers(
      SlackApi api,
      Launches launches,
      BriefPlaces places,
      Readers readers,
      LaunchWatch watch,
      LaunchReports reports,
      List<Handle> handles,
      Acks acks,
      InstantSource clock) {
    Whispers whispers = new Whispers(api, acks);
    LaunchActs acts = new LaunchActs(launches, acks);
    LaunchForms forms = new LaunchForms(api, acts, handles, acks, whispers, clock);
    return new LaunchHandlers(
        new LaunchCommand(acts, forms, readers, watch, reports, acks, whispers),
        new LaunchButtons(acts, forms, places, acks, whispers),
        forms);
  }
}
