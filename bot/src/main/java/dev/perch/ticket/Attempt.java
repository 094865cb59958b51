package dev.perch.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way to X.
 *
 * @param number index of its {@code SendingStarted}, under which the text stands
 * @param answering index of the customer's last word when it was approved
 * @param unknown whether X left us without a clear answer
 * @param looks how often our timeline was read back in vain
 * @param held until when it may be taken back; null for not at all
 */
public record Attempt(
    int number,
    String target,
    String hash,
    Instant deadline,
    int answering,
    @Nullable String faq,
    boolean unknown,
    int looks,
    Road road,
    @Nullable Instant held) {
  static Attempt started(int index, TicketEvent.SendingStarted event) {
    return new Attempt(
        index,
        event.target(),
        event.hash(),
        event.deadline(),
        event.answering(),
        event.faq(),
        false,
        0,
        Road.of(event.road()),
        event.held());
  }

  Attempt looked(int times) {
    return new Attempt(number, target, hash, deadline, answering, faq, true, times, road, held);
  }
}
