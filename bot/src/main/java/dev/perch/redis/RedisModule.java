package dev.perch.redis;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.DeskName;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Meters;
import dev.perch.doctor.Checks;
import dev.perch.redis.bank.BankModule;
import dev.perch.redis.campaign.CampaignsModule;
import dev.perch.redis.desk.WholeDeskModule;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.records.Audit;
import dev.perch.redis.records.RecordsModule;
import dev.perch.redis.records.Visit;
import dev.perch.redis.server.DeskPair;
import dev.perch.redis.server.RedisChecks;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisOpening;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.tickets.TicketsModule;
import java.nio.file.Path;

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
    binder.install(new BankModule());
    binder.install(new CampaignsModule());
    binder.install(new RecordsModule());
    binder.install(new WholeDeskModule());
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
}
