package dev.perch.redis;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchTickets;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.listening.Readings;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.DeskName;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.RecentReplies;
import dev.perch.desk.Repeats;
import dev.perch.desk.SignOffPlaces;
import dev.perch.desk.Turns;
import dev.perch.desk.bank.FaqEdits;
import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.intake.Caught;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.money.Spending;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.Meters;
import dev.perch.doctor.Checks;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.roster.ChosenInitials;
import dev.perch.roster.Shifts;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The settings of Redis, and its room.
 *
 * @param url where it is
 * @param folder where the embedded one keeps its file, and Perch its archive
 */
public record RedisModule(
    @Setting(
            value =
                "Where Perch keeps its tickets: embedded, or a Redis of yours with appendfsync"
                    + " always",
            example = "redis://redis.internal:6379")
        @Default("embedded")
        RedisUrl url,
    @Setting("Where the embedded Redis keeps its file, and Perch its archive")
        @Default("perch-data")
        Path folder)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.install(new TicketsModule());
    binder.install(new ChronicleModule());
  }

  /** Where a desk's archive stands, wherever Redis is. */
  public Path archive(DeskName desk) {
    return folder.resolve("archive").resolve(desk.value());
  }

  /** What the doctor looks at. */
  public Checks checks(DeskName desk) {
    return new RedisChecks(url, folder, desk, archive(desk)).all();
  }

  /**
   * The records of a desk, to be looked over; close it.
   *
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  public Audit audit(DeskName desk, Archive archive) {
    return Audit.of(url, folder, desk, archive);
  }

  /**
   * The records of a desk, to remove somebody's words from; close it.
   *
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  public Visit visit(DeskName desk, Archive archive) {
    return Visit.to(url, folder, desk, archive);
  }

  /** Begins to open the desk's Redis; close it. */
  public RedisOpening open(DeskName desk) {
    return RedisOpening.of(() -> opened(desk));
  }

  private RedisConnection opened(DeskName desk) {
    RedisConnection connection = RedisConnection.to(url, folder);
    try {
      new DeskPair(connection.line(), desk, archive(desk)).claim();
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Provides
  @Singleton
  Line line(RedisOpening opening, Pulse pulse, Meters meters) {
    return opening.line(pulse, meters);
  }

  @Provides
  Keys keys(DeskName desk) {
    return new Keys(desk);
  }

  @Provides
  @Singleton
  FoldStories foldStories(Line line, Keys keys) {
    return new RedisFoldStories(line, keys);
  }

  @Provides
  @Singleton
  FoldPlaces foldPlaces(Line line, Keys keys) {
    return new RedisFoldPlaces(line, keys);
  }

  @Provides
  @Singleton
  PartnerThreads partnerThreads(Line line, Keys keys) {
    return new RedisPartnerThreads(line, keys);
  }

  @Provides
  @Singleton
  NoticeQueue notices(Line line, Keys keys) {
    return new RedisNoticeQueue(line, keys);
  }

  @Provides
  @Singleton
  Readings readings(Line line, Keys keys) {
    return new RedisReadings(line, keys);
  }

  @Provides
  @Singleton
  Spending spending(Line line, Keys keys) {
    return new RedisSpending(line, keys);
  }

  @Provides
  @Singleton
  CustomerFiles customerFiles(Line line, Keys keys) {
    return new RedisCustomerFiles(line, keys);
  }

  @Provides
  @Singleton
  Caught caught(Line line, Keys keys) {
    return new RedisCaught(line, keys);
  }

  @Provides
  @Singleton
  CrisisStories crises(Line line, Keys keys) {
    return new RedisCrisisStories(line, keys);
  }

  @Provides
  @Singleton
  CrisisPlaces crisisPlaces(Line line, Keys keys) {
    return new RedisCrisisPlaces(line, keys);
  }

  @Provides
  @Singleton
  Volumes volumes(Line line, Keys keys) {
    return new RedisVolumes(line, keys);
  }

  @Provides
  @Singleton
  SignOffPlaces signOffPlaces(Line line, Keys keys) {
    return new RedisSignOffPlaces(line, keys);
  }

  @Provides
  @Singleton
  DutyPlaces dutyPlaces(Line line, Keys keys) {
    return new RedisDutyPlaces(line, keys);
  }

  @Provides
  @Singleton
  ChosenInitials initials(Line line, Keys keys) {
    return new RedisInitials(line, keys);
  }

  @Provides
  @Singleton
  RecentReplies recentReplies(Line line, Keys keys) {
    return new RedisRecentReplies(line, keys);
  }

  @Provides
  @Singleton
  FaqStories faqStories(Line line, Keys keys) {
    return new RedisFaqStories(line, keys);
  }

  @Provides
  @Singleton
  LaunchStories launchStories(Line line, Keys keys) {
    return new RedisLaunchStories(line, keys);
  }

  @Provides
  @Singleton
  LaunchTickets launchTickets(Line line, Keys keys) {
    return new RedisLaunchTickets(line, keys);
  }

  @Provides
  @Singleton
  PostStories postStories(Line line, Keys keys) {
    return new RedisPostStories(line, keys);
  }

  @Provides
  @Singleton
  PostPlaces postPlaces(Line line, Keys keys) {
    return new RedisPostPlaces(line, keys);
  }

  @Provides
  @Singleton
  Lessons lessons(Line line, Keys keys) {
    return new RedisLessons(line, keys);
  }

  @Provides
  @Singleton
  BriefPlaces briefPlaces(Line line, Keys keys) {
    return new RedisBriefPlaces(line, keys);
  }

  @Provides
  @Singleton
  ProposalPlaces proposalPlaces(Line line, Keys keys) {
    return new RedisProposalPlaces(line, keys);
  }

  @Provides
  @Singleton
  FaqUses faqUses(Line line, Keys keys) {
    return new RedisFaqUses(line, keys);
  }

  @Provides
  @Singleton
  Shifts shifts(Line line, Keys keys) {
    return new RedisShifts(line, keys);
  }

  @Provides
  @Singleton
  FaqEdits faqEdits(Line line, Keys keys) {
    return new RedisFaqEdits(line, keys);
  }

  @Provides
  @Singleton
  Repeats repeats(Line line, Keys keys) {
    return new RedisRepeats(line, keys);
  }

  /** A name of its own for each process, so that one replica's turn is not another's. */
  @Provides
  @Singleton
  Turns turns(Line line, Keys keys) {
    return new RedisTurns(line, keys, UUID.randomUUID().toString());
  }
}
