package dev.perch.app;

import dev.perch.desk.Bells;
import dev.perch.desk.Outbox;
import dev.perch.desk.TicketLog;
import dev.perch.desk.sending.Replying;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the replies that wait in the outbox, several at a time. */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final int AT_ONCE = 16;
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Replying replying;
  private final Bells bells;

  Sender(Replying replying, Bells bells) {
    this.replying = replying;
    this.bells = bells;
  }

  /** Sends what waits, and returns once the outcome of each is recorded, or is to be looked for. */
  Loop.Rest once() throws InterruptedException {
    List<Outbox.Entry> waiting = replying.waiting(AT_ONCE);
    List<Thread> sending = new ArrayList<>();
    for (Outbox.Entry entry : waiting) {
      sending.add(Thread.ofVirtual().name("sending").start(() -> noted(entry)));
    }
    for (Thread thread : sending) {
      thread.join();
    }
    return waiting.isEmpty() ? () -> bells.outbox().await(IDLE) : () -> {};
  }

  private void noted(Outbox.Entry entry) {
    try (TicketLog _ = TicketLog.of(entry.ticket())) {
      send(entry);
    }
  }

  private void send(Outbox.Entry entry) {
    try {
      replying.send(entry);
    } catch (RuntimeException e) {
      log.warn(
          "A reply of ticket {} is looked for, its outcome was not recorded: {}",
          entry.ticket(),
          e.getMessage());
    }
  }
}
