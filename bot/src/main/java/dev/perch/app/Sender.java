package dev.perch.app;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.perch.desk.Bells;
import dev.perch.desk.FailureLog;
import dev.perch.desk.Outbox;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Unavailable;
import dev.perch.desk.sending.Replying;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the replies that wait in the outbox, several at a time. */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final int AT_ONCE = 16;
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Replying replying;
  private final Bells bells;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** They stand in the outbox still until each has been taken out of it. */
  private final Set<Outbox.Entry> begun = ConcurrentHashMap.newKeySet();

  Sender(Replying replying, Bells bells) {
    this.replying = replying;
    this.bells = bells;
  }

  /** Begins to send what waits. None waits for another, for one with pictures may take long. */
  Loop.Rest once() {
    boolean any = false;
    for (Outbox.Entry entry : replying.waiting(AT_ONCE)) {
      any |= begin(entry);
    }
    if (places.availablePermits() == 0) {
      return this::awaitPlace;
    }
    return any ? () -> {} : () -> bells.outbox().await(IDLE);
  }

  private void awaitPlace() throws InterruptedException {
    places.acquire();
    places.release();
  }

  /** False where it was begun already, or where there is no place. */
  private boolean begin(Outbox.Entry entry) {
    if (begun.contains(entry) || !places.tryAcquire()) {
      return false;
    }
    begun.add(entry);
    Thread.ofPlatform().daemon().name("sending").start(() -> noted(entry));
    return true;
  }

  /** Waits until the outcome of each that was begun is recorded, or is to be looked for. */
  void await(Duration most) throws InterruptedException {
    if (!places.tryAcquire(AT_ONCE, most.toNanos(), NANOSECONDS)) {
      log.warn("Some replies were not sent in time; they are looked for at the next start");
    }
  }

  private void noted(Outbox.Entry entry) {
    try (TicketLog _ = TicketLog.of(entry.ticket())) {
      send(entry);
    } finally {
      begun.remove(entry);
      places.release();
    }
  }

  private void send(Outbox.Entry entry) {
    try {
      replying.send(entry);
    } catch (RuntimeException e) {
      log.warn(
          "A reply of ticket {} is looked for, its outcome was not recorded: {}",
          entry.ticket(),
          e instanceof Unavailable ? e.getMessage() : FailureLog.of(e));
    }
  }
}
