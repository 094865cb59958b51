package dev.perch.slack.crisis;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisCounting;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.desk.Alarms;
import dev.perch.desk.Turns;
import dev.perch.desk.bank.Recalling;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The part of the room that shows crises. */
public final class CrisisModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  public CrisisBoards boards(
      SlackApi api,
      SlackFiles files,
      Channels channels,
      CrisisStories stories,
      CrisisPlaces places,
      Recalling recalling,
      CrisisCounting counting,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    CrisisReports reports = new CrisisReports(api, files, recalling, counting);
    return new CrisisBoards(api, channels, stories, places, reports, turns, alarms, clock);
  }

  @Provides
  @Singleton
  CrisisHandlers handlers(
      SlackApi api,
      Crises crises,
      CrisisCounting counting,
      Channels channels,
      Acks acks,
      Whispers whispers) {
    CrisisActs acts = new CrisisActs(crises, acks);
    List<String> teams = new ArrayList<>(channels.ids().keySet());
    CrisisForms forms = new CrisisForms(api, acts, teams, acks, whispers);
    return new CrisisHandlers(
        new CrisisCommand(acts, forms, counting, acks),
        new CrisisButtons(acts, forms, acks, whispers),
        forms);
  }
}
