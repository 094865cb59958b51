package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.Alarms;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Duty;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.FormerCards;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.records.Receipts;
import dev.perch.roster.Roster;
import dev.perch.roster.Signing;
import dev.perch.slack.card.Beside;
import dev.perch.slack.card.Clearing;
import dev.perch.slack.card.SignOffMessages;
import dev.perch.slack.staff.ClaimsCommand;
import dev.perch.slack.staff.DeskCommand;
import dev.perch.slack.staff.DutyBoard;
import dev.perch.slack.staff.InitialsCommand;
import dev.perch.slack.staff.Membership;
import dev.perch.slack.staff.ReceiptPost;
import dev.perch.slack.ticket.EditorViews;
import dev.perch.slack.ticket.PartnerShortcut;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import java.time.InstantSource;
import java.util.List;

/** The part of the room that keeps people, their claims and their partners. */
final class ClaimModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Beside beside(
      SlackApi api,
      Channels channels,
      PartnerThreads threads,
      SignOffPlaces signOffs,
      FormerCards cards,
      Alarms alarms) {
    return new Beside(
        api,
        channels,
        threads,
        new SignOffMessages(api, channels, signOffs),
        new Clearing(api, channels, cards),
        alarms);
  }

  @Provides
  @Singleton
  public DutyBoard dutyBoard(
      SlackApi api,
      Channels channels,
      Duty duty,
      DutyPlaces places,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    return new DutyBoard(api, channels.find(Channels.LEADS), duty, places, turns, alarms, clock);
  }

  @Provides
  @Singleton
  public ReceiptPost receiptPost(
      SlackApi api,
      Channels channels,
      Receipts receipts,
      CardPlaces places,
      Turns turns,
      InstantSource clock) {
    return new ReceiptPost(api, channels.find(Channels.LEADS), receipts, places, turns, clock);
  }

  @Provides
  @Singleton
  ClaimHandlers handlers(
      SlackApi api,
      Desk desk,
      Claims claims,
      Drafts drafts,
      CardPlaces places,
      PartnerThreads threads,
      Roster roster,
      Signing signing,
      EditorViews views,
      DeskCommand overview,
      Acks acks) {
    return new ClaimHandlers(
        List.of(
            overview,
            new ClaimsCommand(claims, drafts, places, roster, api, acks),
            new InitialsCommand(signing, acks)),
        new PartnerShortcut(api, desk, drafts, places, threads, views, acks));
  }

  @Provides
  @Singleton
  Membership membership(Roster roster, Claims claims, DutyBoard board, Acks acks) {
    return new Membership(roster, claims, board, acks);
  }
}
