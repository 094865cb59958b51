package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way to X.
 *
 * @param number index of its {@code SendingStarted}, under which the text stands
 * @param answering index of the customer's last word when it was approved
 * @param unknown whether X left us without a clear answer
 * @param looks how often our timeline was read back in vain
 * @param held until when it may be taken back; null for not at all
 * @param parts of a reply in several parts, the tweets that stand already, in their order
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
    @Nullable Instant held,
    List<String> parts) {
  public Attempt {
    parts = List.copyOf(parts);
  }

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
        event.held(),
        List.of());
  }

  Attempt looked(int times) {
    return new Attempt(
        number, target, hash, deadline, answering, faq, true, times, road, held, parts);
  }

  /** What was unknown is known of one part, and the next is another matter. */
  Attempt posted(String tweet, Instant next) {
    List<String> now = Stream.concat(parts.stream(), Stream.of(tweet)).toList();
    return new Attempt(number, target, hash, next, answering, faq, false, 0, road, held, now);
  }

  /** The same words once more: what stands of them is not sent again. */
  Attempt after(Attempt earlier) {
    return earlier.hash().equals(hash) && earlier.road() == road
        ? new Attempt(
            number,
            target,
            hash,
            deadline,
            answering,
            faq,
            unknown,
            looks,
            road,
            held,
            earlier.parts())
        : this;
  }

  /** The same, answering another tweet: the part before. */
  public Attempt towards(String other) {
    return new Attempt(
        number, other, hash, deadline, answering, faq, unknown, looks, road, held, parts);
  }
}
