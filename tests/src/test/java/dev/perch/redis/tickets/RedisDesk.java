package dev.perch.redis.tickets;

import dev.perch.desk.Board;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.DeskName;
import dev.perch.desk.Kept;
import dev.perch.desk.Outbox;
import dev.perch.desk.Register;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers;
import dev.perch.desk.Turns;
import dev.perch.desk.WorkQueue;
import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Packing;
import dev.perch.redis.bank.RedisFaqUses;
import dev.perch.redis.desk.RedisTurns;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.records.RecordsPorts;
import dev.perch.redis.server.SharedRedis;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk in Redis, with ports on one connection and stories on another. */
public record RedisDesk(Line line, Line other, Keys keys) implements Kept {
  private static final AtomicInteger DESKS = new AtomicInteger();

  /** A desk that is empty, for nobody else has its name. */
  public static RedisDesk empty(Line line, Line other) {
    return new RedisDesk(line, other, new Keys(new DeskName("desk" + DESKS.incrementAndGet())));
  }

  /** The keys of its tickets. */
  public TicketKeys tickets() {
    return new TicketKeys(keys);
  }

  /** A desk on the Redis that all tests share. */
  public static RedisDesk shared() {
    return empty(SharedRedis.line(), SharedRedis.otherLine());
  }

  @Override
  public Stories stories() {
    return new RedisStories(line, keys);
  }

  @Override
  public Stories elsewhere() {
    return new RedisStories(other, keys);
  }

  @Override
  public Timers timers() {
    return new RedisTimers(line, keys);
  }

  @Override
  public Outbox outbox() {
    return new RedisOutbox(line, keys);
  }

  @Override
  public Register register() {
    return new RedisRegister(line, keys);
  }

  /** The register of a desk with an archive. */
  public Register register(Archive archive) {
    return new RedisRegister(line, keys, archive);
  }

  /** The cards of a desk with an archive. */
  public CardPlaces places(Archive archive) {
    return new RedisCardPlaces(line, keys, archive);
  }

  /** The board of a desk with an archive. */
  public Board board(Archive archive) {
    return new RedisBoard(line, keys, archive);
  }

  @Override
  public CardPlaces places() {
    return new RedisCardPlaces(line, keys);
  }

  @Override
  public WorkQueue queue() {
    return new RedisQueue(line, keys);
  }

  @Override
  public Board board() {
    return new RedisBoard(line, keys);
  }

  @Override
  public FaqUses uses() {
    return new RedisFaqUses(line, keys);
  }

  @Override
  public Packing packing() {
    return RecordsPorts.packing(line, keys);
  }

  public Turns turns(String replica) {
    return new RedisTurns(line, keys, replica);
  }
}
