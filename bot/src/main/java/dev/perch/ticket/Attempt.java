package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param pictures the hashes of those that go with it, see {@link TicketEvent.SendingStarted}
 * @param expected about when it goes out, where it waits for the pace at which X takes tweets; else
 *     null
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
    List<String> parts,
    List<String> pictures,
    @Nullable Instant expected) {
  public Attempt {
    parts = List.copyOf(parts);
    pictures = List.copyOf(pictures);
  }

  /**
   * About until when it may be taken back: then it leaves. Nothing where it was never held, or
   * where it has begun to go out.
   */
  public Optional<Instant> undoUntil() {
    return unknown || !parts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(expected).or(() -> Optional.ofNullable(held));
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
        List.of(),
        Departure.of(event.pictures()),
        null);
  }

  Attempt looked(int times) {
    return with(target, deadline, true, times, parts);
  }

  /** What was unknown is known of one part, and the next is another matter. */
  Attempt posted(String tweet, Instant next) {
    List<String> now = Stream.concat(parts.stream(), Stream.of(tweet)).toList();
    return with(target, next, false, 0, now);
  }

  /** The same words and pictures once more: what stands of them is not sent again. */
  Attempt after(Attempt earlier) {
    boolean same =
        earlier.hash().equals(hash)
            && earlier.road() == road
            && earlier.pictures().equals(pictures);
    return same ? with(target, deadline, unknown, looks, earlier.parts()) : this;
  }

  /** It waits for X's pace, until about then. */
  Attempt postponed(Instant until, Instant silence) {
    return with(target, silence, unknown, looks, parts, until);
  }

  /** The same, answering another tweet: the part before. */
  public Attempt towards(String other) {
    return with(other, deadline, unknown, looks, parts);
  }

  private Attempt with(
      String towards, Instant until, boolean inDoubt, int inVain, List<String> posted) {
    return with(towards, until, inDoubt, inVain, posted, expected);
  }

  private Attempt with(
      String towards,
      Instant until,
      boolean inDoubt,
      int inVain,
      List<String> posted,
      @Nullable Instant waits) {
    return new Attempt(
        number, towards, hash, until, answering, faq, inDoubt, inVain, road, held, posted, pictures,
        waits);
  }
}
