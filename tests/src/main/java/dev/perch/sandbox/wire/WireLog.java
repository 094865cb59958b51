package dev.perch.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything that crossed an emulator's wire, oldest first, never changed afterwards. Secrets are
 * left out by the emulator that writes.
 *
 * <p>It also knows when the wire was last busy, which is how a caller waits for the consequences of
 * something without guessing a time.
 */
public final class WireLog {
  /** Which way an entry went, seen from the emulator. */
  public enum Direction {
    IN,
    OUT
  }

  /**
   * One exchange.
   *
   * @param number its place in the log, from 0
   * @param kind the method called ("chat.postMessage"), or the type of what was sent ("events_api",
   *     "ack")
   * @param request its parameters, or the payload
   * @param response the answer; null where none belongs to it or none was given
   */
  public record Entry(
      int number,
      Instant at,
      Direction direction,
      String kind,
      JsonNode request,
      @Nullable JsonNode response) {}

  private final InstantSource clock;
  private final List<Entry> entries = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int underway;
  private long busyAt = System.nanoTime();

  public WireLog(InstantSource clock) {
    this.clock = clock;
  }

  public void add(Direction direction, String kind, JsonNode request, @Nullable JsonNode response) {
    lock.lock();
    try {
      entries.add(new Entry(entries.size(), clock.instant(), direction, kind, request, response));
      touch();
    } finally {
      lock.unlock();
    }
  }

  /** All entries so far. */
  public List<Entry> entries() {
    return since(0);
  }

  /** The entries from this number on; empty where there are none yet. */
  public List<Entry> since(int number) {
    lock.lock();
    try {
      return List.copyOf(entries.subList(Math.min(number, entries.size()), entries.size()));
    } finally {
      lock.unlock();
    }
  }

  /** The entries of one kind. */
  public List<Entry> of(String kind) {
    return entries().stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  /** Something began that will end: a call to answer, an envelope to be acked. */
  public void begin() {
    change(1);
  }

  /** Something that began has ended. */
  public void end() {
    change(-1);
  }

  /**
   * Waits until nothing has been under way and nothing has passed for {@code quiet}.
   *
   * @return false when {@code atMost} went by first
   */
  public boolean awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      while (true) {
        long now = System.nanoTime();
        long left = deadline - now;
        long noise = busyAt + quiet.toNanos() - now;
        if (underway == 0 && noise <= 0) {
          return true;
        }
        if (left <= 0) {
          return false;
        }
        changed.awaitNanos(underway > 0 ? left : Math.min(left, noise));
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(int by) {
    lock.lock();
    try {
      underway += by;
      touch();
    } finally {
      lock.unlock();
    }
  }

  private void touch() {
    busyAt = System.nanoTime();
    changed.signalAll();
  }
}
