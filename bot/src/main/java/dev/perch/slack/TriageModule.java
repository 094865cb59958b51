package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.Register;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.intake.Asides;
import dev.perch.desk.intake.DryRun;
import dev.perch.desk.records.KnownCustomers;
import dev.perch.roster.Roster;
import dev.perch.slack.staff.RulesCommand;
import dev.perch.slack.ticket.Customers;
import dev.perch.slack.ticket.PraisePosts;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;

/** The part of the room that shows how tweets are sorted, and of whom they are. */
final class TriageModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Customers customers(
      SlackApi api,
      Stories stories,
      Register register,
      KnownCustomers known,
      Roster roster,
      Acks acks) {
    return new Customers(api, stories, register, known, roster, acks);
  }

  @Provides
  @Singleton
  PraisePosts praise(
      SlackApi api,
      Channels channels,
      Desk desk,
      Stories stories,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    return new PraisePosts(api, channels, desk, stories, veil, acks, whispers);
  }

  @Provides
  @Singleton
  RulesCommand rules(
      Asides asides,
      DryRun dryRun,
      Register register,
      Roster roster,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    return new RulesCommand(asides, dryRun, register, roster, veil, acks, whispers);
  }
}
