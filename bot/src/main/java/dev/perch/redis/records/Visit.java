package dev.perch.redis.records;

import dev.perch.desk.Bells;
import dev.perch.desk.Clockwork;
import dev.perch.desk.DeskName;
import dev.perch.desk.Waits;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Erasing;
import dev.perch.desk.records.Searched;
import dev.perch.desk.records.Settling;
import dev.perch.redis.bank.RedisLessons;
import dev.perch.redis.desk.RedisTurns;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.tickets.RedisStories;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/**
 * A desk's records, to remove somebody's words from, beside a bot that is at work or without one:
 * what changes goes through the same gate.
 */
public final class Visit implements AutoCloseable {
  private final RedisConnection connection;
  private final Line line;
  private final Keys keys;
  private final Archive archive;

  private Visit(RedisConnection connection, DeskName desk, Archive archive) {
    this.connection = connection;
    this.archive = archive;
    this.line = connection.line();
    this.keys = new Keys(desk);
  }

  /**
   * Opens a desk's records.
   *
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  public static Visit to(RedisUrl url, Path folder, DeskName desk, Archive archive) {
    return new Visit(RedisConnection.visiting(url, folder), desk, archive);
  }

  /** Removes a person's words there. */
  public Erasing erasing(Clockwork clockwork, Waits waits, InstantSource clock) {
    return new Erasing(
        new DatedStories(new RedisStories(line, keys, archive), clockwork),
        new Bells(),
        new RedisLessons(line, keys),
        new RedisCustomerFiles(line, keys),
        new RedisTraces(line, keys, archive),
        waits,
        clock);
  }

  /** Takes out of the archive what was removed. */
  public Settling settling(InstantSource clock) {
    return new Settling(
        archive,
        new RedisLongClosed(line, keys),
        new RedisTurns(line, keys, UUID.randomUUID().toString()),
        clock);
  }

  /** Looks whether they are gone. */
  public Searched search() {
    return new RedisSearch(line, keys);
  }

  @Override
  public void close() {
    connection.close();
  }
}
