package dev.perch.redis.records;

import dev.perch.archive.FileArchive;
import dev.perch.desk.Alarms;
import dev.perch.desk.Appends;
import dev.perch.desk.Bells;
import dev.perch.desk.CardPlace;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Register;
import dev.perch.desk.Retention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.records.Archiving;
import dev.perch.desk.records.Erasing;
import dev.perch.desk.records.LongClosed;
import dev.perch.desk.records.Settling;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.redis.tickets.RedisStories;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Jedis;

/** A desk in the real Redis with an archive in a folder, and tickets that were closed long ago. */
final class ArchiveScene implements AutoCloseable {
  static final Duration KEEP = Duration.ofDays(30);
  static final String PIN = "parcel@7";

  final FakeDesk fake = new FakeDesk();
  final PushedClock clock = fake.clock;
  final RedisDesk desk = RedisDesk.shared();
  final Jedis redis = SharedRedis.plain();
  final Path folder;
  final List<Alarms.Alarm> alarms = new ArrayList<>();
  FileArchive archive;

  ArchiveScene(Path folder) {
    this.folder = folder;
    this.archive = new FileArchive(folder, clock);
  }

  /** Words that outlast the move into the archive by far. */
  private static final Retention RETENTION =
      new Retention(Duration.ofDays(7), Duration.ofDays(400));

  /** As after a new start: nothing is known of the folder but what stands there. */
  void restart() {
    archive = new FileArchive(folder, clock);
  }

  /** A ticket with a reply of ours, closed, sealed and packed, a month and a day ago. */
  TicketId closed(String tweet, String words) {
    TicketId ticket = fake.take(Tweet.tweet(tweet).saying(words));
    fake.act(FakePeople.INES, ticket, new AgentAction.Send("It is on its way.", PIN));
    fake.sendAll();
    fake.act(FakePeople.INES, ticket, new AgentAction.Resolve());
    desk.stories().append(Appends.copied(fake, ticket));
    desk.places().put(ticket, CardPlace.first("C1").at("171." + tweet, 9));
    monthGoesBy();
    return ticket;
  }

  void monthGoesBy() {
    redis.del(desk.tickets().behind());
    clock.push(Duration.ofDays(31));
    new RedisSeals(desk.line(), desk.keys(), archive).once(clock.instant());
    desk.packing().once(clock.instant());
  }

  RedisStories stories() {
    return new RedisStories(desk.line(), desk.keys(), archive);
  }

  /** A ticket as everybody reads it, wherever it stands. */
  record Read(Optional<Story> story, Words words) {}

  Read read(TicketId ticket) {
    return new Read(stories().read(ticket), stories().words(ticket));
  }

  Register register() {
    return desk.register(archive);
  }

  LongClosed longClosed() {
    return new RedisLongClosed(desk.line(), desk.keys());
  }

  Settling settling() {
    return new Settling(archive, longClosed(), desk.turns("erase"), clock);
  }

  /** A round of moving. */
  int move() {
    return move(longClosed(), "bot");
  }

  int move(LongClosed closed, String replica) {
    Settling settling = new Settling(archive, closed, desk.turns(replica), clock);
    return new Archiving(
            archive,
            closed,
            settling,
            stories(),
            new Bells(),
            fake.lessons,
            Waits.USUAL,
            RETENTION,
            KEEP,
            alarms::add,
            clock)
        .once();
  }

  Erasing erasing() {
    return new Erasing(
        stories(),
        new Bells(),
        fake.lessons,
        new RedisCustomerFiles(desk.line(), desk.keys()),
        new RedisTraces(desk.line(), desk.keys(), archive),
        Waits.USUAL,
        clock);
  }

  Audit audit() {
    return Audit.of(
        RedisUrl.parse("redis://127.0.0.1:" + redis.getConnection().getHostAndPort().getPort()),
        Path.of("unused"),
        desk.keys().desk(),
        archive);
  }

  /** Whether Redis has anything of that ticket's own, or anything that leads to it. */
  boolean inRedis(TicketId ticket) {
    TicketKeys keys = desk.tickets();
    return redis.exists(
                keys.story(ticket),
                keys.words(ticket),
                keys.place(ticket),
                keys.packedStory(ticket),
                keys.packedWords(ticket))
            > 0
        || redis.hvals(keys.tweets()).contains(ticket.value())
        || redis.hvals(keys.cards()).contains(ticket.value())
        || redis.hgetAll(keys.customer(Tweet.JANE.id())).toString().contains(ticket.value())
        || redis.zrange(keys.kept(), 0, -1).toString().contains(ticket.value());
  }

  @Override
  public void close() {
    redis.close();
  }
}
