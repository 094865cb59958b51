package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.digest.DigestClock;
import dev.perch.campaign.digest.Digests;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.money.Budget;
import dev.perch.roster.Roster;
import dev.perch.slack.staff.DeskCommand;
import dev.perch.slack.staff.DeskOverview;
import dev.perch.slack.staff.DigestPages;
import dev.perch.slack.staff.DigestPost;
import dev.perch.slack.staff.ReceiptPost;
import dev.perch.slack.view.home.DigestPhrases;
import dev.perch.slack.view.home.ReceiptView;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The part of the room that tells how everything stands, and how a week went. */
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
  DeskCommand command(
      DeskOverview overview,
      DigestPages digests,
      ReceiptPost receipts,
      Roster roster,
      Channels channels,
      Acks acks) {
    Map<String, DeskCommand.Account> accounts =
        Map.of(
            "digest", new DeskCommand.Account(DigestPhrases.LOOKING, digests::latest),
            "receipt", new DeskCommand.Account(ReceiptView.LOOKING, receipts::soFar));
    return new DeskCommand(overview, accounts, roster, channels, acks);
  }

  @Provides
  @Singleton
  DigestPages pages(SlackApi api, DigestClock time, Digests digests, CardPlaces places) {
    return new DigestPages(api, time, digests, places);
  }

  @Provides
  @Singleton
  public DigestPost post(
      SlackApi api,
      SlackFiles files,
      Channels channels,
      DigestClock time,
      Digests digests,
      DigestPages pages,
      Turns turns,
      InstantSource clock) {
    return new DigestPost(api, files, readers(channels), time, digests, pages, turns, clock);
  }

  /** The leads have it for all; where they have no channel, each team has it in its own. */
  private static List<String> readers(Channels channels) {
    return channels
        .find(Channels.LEADS)
        .map(List::of)
        .orElseGet(() ->
            channels.teams().stream()
                .flatMap(team -> channels.find(team.key()).stream())
                .distinct()
                .toList());
  }
}
