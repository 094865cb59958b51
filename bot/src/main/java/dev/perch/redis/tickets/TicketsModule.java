package dev.perch.redis.tickets;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.LaunchTickets;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldedStories;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Clockwork;
import dev.perch.desk.FormerCards;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.Outbox;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.RecentReplies;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Register;
import dev.perch.desk.SampledTickets;
import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers;
import dev.perch.desk.WorkQueue;
import dev.perch.desk.Writings;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.desk.intake.Caught;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.CountedStories;
import dev.perch.desk.records.Meters;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What is kept of tickets: their stories and all that an append fills beside them. */
public final class TicketsModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Stories stories(
      Line line,
      Keys keys,
      Archive archive,
      FoldStories folds,
      Meters meters,
      Clockwork clockwork) {
    Stories counted = new CountedStories(new RedisStories(line, keys, archive), meters);
    return new DatedStories(new FoldedStories(counted, folds), clockwork);
  }

  @Provides
  @Singleton
  Register register(Line line, Keys keys, Archive archive) {
    return new RedisRegister(line, keys, archive);
  }

  @Provides
  @Singleton
  CardPlaces cardPlaces(Line line, Keys keys, Archive archive) {
    return new RedisCardPlaces(line, keys, archive);
  }

  @Provides
  @Singleton
  Board board(Line line, Keys keys, Archive archive) {
    return new RedisBoard(line, keys, archive);
  }

  @Provides
  @Singleton
  Timers timers(Line line, Keys keys) {
    return new RedisTimers(line, keys);
  }

  @Provides
  @Singleton
  Outbox outbox(Line line, Keys keys) {
    return new RedisOutbox(line, keys);
  }

  @Provides
  @Singleton
  WorkQueue queue(Line line, Keys keys) {
    return new RedisQueue(line, keys);
  }

  @Provides
  @Singleton
  KeptTweets keptTweets(Line line, Keys keys) {
    return new RedisKeptTweets(line, keys);
  }

  @Provides
  @Singleton
  FormerCards formerCards(Line line, Keys keys, Archive archive) {
    return new RedisFormerCards(line, keys, archive);
  }

  @Provides
  @Singleton
  RecentTickets recent(Line line, Keys keys) {
    return new RedisRecentTickets(line, keys);
  }

  @Provides
  @Singleton
  HeardTickets heard(Line line, Keys keys) {
    return new RedisHeardTickets(line, keys);
  }

  @Provides
  @Singleton
  SampledTickets sampled(Line line, Keys keys) {
    return new RedisHeardTickets(line, keys);
  }

  @Provides
  @Singleton
  Unadvised unadvised(Line line, Keys keys) {
    return new RedisUnadvised(line, keys);
  }

  @Provides
  @Singleton
  Writings writings(Line line, Keys keys) {
    return new RedisWritings(line, keys);
  }

  @Provides
  @Singleton
  WrittenTo writtenTo(Line line, Keys keys) {
    return new RedisWrittenTo(line, keys);
  }

  @Provides
  @Singleton
  PartnerThreads partnerThreads(Line line, Keys keys) {
    return new RedisPartnerThreads(line, keys);
  }

  @Provides
  @Singleton
  SignOffPlaces signOffPlaces(Line line, Keys keys) {
    return new RedisSignOffPlaces(line, keys);
  }

  @Provides
  @Singleton
  RecentReplies recentReplies(Line line, Keys keys) {
    return new RedisRecentReplies(line, keys);
  }

  @Provides
  @Singleton
  Caught caught(Line line, Keys keys) {
    return new RedisCaught(line, keys);
  }

  @Provides
  @Singleton
  LaunchTickets launchTickets(Line line, Keys keys) {
    return new RedisLaunchTickets(line, keys);
  }
}
