package dev.perch.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What crossed an emulator's wire, oldest first, never changed afterwards: the newest {@value
 * #MOST_ENTRIES} entries, so that a sandbox may run for days. Secrets are left out by the emulator
 * that writes.
 *
 * <p>It also knows what is under way, which is how a caller waits for the consequences of something
 * without guessing a time: {@link #watch}.
 */
public final class WireLog {
  /** How many entries are kept; older ones are forgotten, and the numbers go on. */
  public static final int MOST_ENTRIES = 50_000;

  /** Which way an entry went, seen from the emulator. */
  public enum Direction {
    IN,
    OUT
  }

  /**
   * One exchange.
   *
   * @param number its place among all that ever crossed, from 0
   * @param kind the method called ("chat.postMessage", "POST /2/tweets"), or the type of what was
   *     sent ("events_api", "ack")
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
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final Set<Underway> underway = new HashSet<>();
  private final Set<Watch> watches = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
  private int count;

  public WireLog(InstantSource clock) {
    this.clock = clock;
  }

  public void add(Direction direction, String kind, JsonNode request, @Nullable JsonNode response) {
    locked(() -> {
      var entry = new Entry(count++, clock.instant(), direction, kind, request, response);
      entries.addLast(entry);
      listeners.forEach(listener -> listener.accept(entry));
      if (entries.size() > MOST_ENTRIES) {
        entries.removeFirst();
      }
      touch(request);
    });
  }

  /**
   * Calls the listener with each new entry, in order, on the thread that speaks; it must be quick.
   *
   * @return ends it
   */
  public Runnable listen(Consumer<Entry> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The entries that are kept. */
  public List<Entry> entries() {
    return since(0);
  }

  /** The entries from this number on, as far as they are kept; empty where there are none yet. */
  public List<Entry> since(int number) {
    lock.lock();
    try {
      int forgotten = count - entries.size();
      return entries.stream().skip(Math.max(0, number - forgotten)).toList();
    } finally {
      lock.unlock();
    }
  }

  /** The entries of one kind. */
  public List<Entry> of(String kind) {
    return entries().stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  /**
   * Something begins that will end: a call to answer, an envelope to be acked.
   *
   * @param request as it is or will be logged
   * @return to be closed when it has ended
   */
  public Underway begin(JsonNode request) {
    var begun = new Underway(request);
    locked(() -> {
      underway.add(begun);
      touch(request);
    });
    return begun;
  }

  /**
   * Watches the part of the wire that matters to somebody from now on.
   *
   * @param concerns tells by a request whether it matters; asked often, by the threads that speak,
   *     so it must be quick and must not speak itself
   */
  public Watch watch(Predicate<JsonNode> concerns) {
    var watch = new Watch(concerns);
    locked(() -> watches.add(watch));
    return watch;
  }

  /**
   * Waits until nothing at all has been under way and nothing has passed for {@code quiet}, counted
   * from now; see {@link Watch#awaitQuiet}.
   */
  public boolean awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
    try (var everything = watch(_ -> true)) {
      return everything.awaitQuiet(quiet, atMost);
    }
  }

  private void touch(JsonNode request) {
    for (var watch : watches) {
      if (watch.concerns.test(request)) {
        watch.busyAt = System.nanoTime();
      }
    }
    changed.signalAll();
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /** Something that has begun; closing it is its end. */
  public final class Underway implements AutoCloseable {
    private final JsonNode request;

    private Underway(JsonNode request) {
      this.request = request;
    }

    @Override
    public void close() {
      locked(() -> {
        if (underway.remove(this)) {
          touch(request);
        }
      });
    }
  }

  /** Somebody who waits for a part of the wire to fall quiet. */
  public final class Watch implements AutoCloseable {
    private final Predicate<JsonNode> concerns;
    private long busyAt = System.nanoTime();

    private Watch(Predicate<JsonNode> concerns) {
      this.concerns = concerns;
    }

    /**
     * Waits until nothing that matters has been under way and nothing of it has passed for {@code
     * quiet}, counted from the beginning of the watch at the earliest.
     *
     * @return false when {@code atMost} went by first
     */
    public boolean awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
      return awaitQuiet(quiet, atMost, () -> true);
    }

    /**
     * The same, and until something has come of it.
     *
     * @param come asked whenever anything passes
     */
    public boolean awaitQuiet(Duration quiet, Duration atMost, BooleanSupplier come)
        throws InterruptedException {
      long deadline = System.nanoTime() + atMost.toNanos();
      lock.lock();
      try {
        while (true) {
          long now = System.nanoTime();
          long left = deadline - now;
          long noise = busyAt + quiet.toNanos() - now;
          boolean busy =
              !come.getAsBoolean()
                  || underway.stream().anyMatch(begun -> concerns.test(begun.request));
          if (!busy && noise <= 0) {
            return true;
          }
          if (left <= 0) {
            return false;
          }
          changed.awaitNanos(busy ? left : Math.min(left, noise));
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      locked(() -> watches.remove(this));
    }
  }
}
