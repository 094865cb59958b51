package dev.perch.desk;

import dev.perch.desk.FormerCards.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket's live card stands, and how much of the story it and its thread show.
 *
 * @param channel Slack's channel id
 * @param ts the card's time stamp, its id; empty while it is being posted
 * @param shown how many events the card was rendered from; {@link #LINE} while it is one line,
 *     since another card shows the ticket with others
 * @param told how many events have been told in the thread
 * @param begun the event whose telling was begun, or -1: after a crash look whether it is there
 * @param second whether the ticket had a card elsewhere: then the thread opens with what was said
 *     so far
 * @param former the card that this one follows, while it is still to be shrunk or linked
 * @param again when to look once more for doubles: something was posted again because Slack did not
 *     show it, which may only have been late; null where nothing was
 * @param earlier the messages that were its card before this one, oldest first, deleted ones too,
 *     for their threads may stand; null in what was kept before they were noted: then nobody knows
 */
public record CardPlace(
    String channel,
    String ts,
    int shown,
    int told,
    int begun,
    boolean second,
    @Nullable Former former,
    @Nullable Instant again,
    @Nullable List<Message> earlier) {
  public CardPlace {
    earlier = earlier == null ? null : List.copyOf(earlier);
  }

  /** Stands for the events shown of a card that is one line. */
  public static final int LINE = -1;

  /**
   * A card that was live elsewhere. {@code shrunk}: it is one line already, which wants its link.
   */
  public record Former(String channel, String ts, boolean shrunk) {}

  /** A ticket's first place: nothing stands there yet. */
  public static CardPlace first(String channel) {
    return new CardPlace(channel, "", 0, 0, -1, false, null, null, List.of());
  }

  /** The place after a move to another channel. */
  public CardPlace movedTo(String other) {
    Former last = ts.isEmpty() ? former : new Former(channel, ts, false);
    return new CardPlace(other, "", 0, 0, -1, second || last != null, last, again, cards());
  }

  /** Whether the card's posting was begun and its outcome is not known. */
  public boolean posting() {
    return ts.isEmpty() && begun == 0;
  }

  /** The card stands there now, showing that many events. */
  public CardPlace at(String newTs, int events) {
    boolean same = newTs.equals(ts);
    return new CardPlace(
        channel,
        newTs,
        events,
        told,
        same ? begun : -1,
        second,
        former,
        again,
        same ? earlier : cards());
  }

  /** All messages that are or were the card, oldest first; null where nobody knows. */
  public @Nullable List<Message> cards() {
    return earlier == null || ts.isEmpty()
        ? earlier
        : Stream.concat(earlier.stream(), Stream.of(new Message(channel, ts))).toList();
  }

  /** The same, though the card shows all that happened: it is to be drawn once more. */
  public CardPlace outdated() {
    return shown > 0 ? at(ts, shown - 1) : this;
  }

  /** The telling of an event begins. */
  public CardPlace beginning(int event) {
    return new CardPlace(channel, ts, shown, told, event, second, former, again, earlier);
  }

  /** So many events have been told. */
  public CardPlace told(int events) {
    return new CardPlace(channel, ts, shown, events, -1, second, former, again, earlier);
  }

  /** The same with these as the messages that were its card before; null for unknown. */
  public CardPlace withEarlier(@Nullable List<Message> known) {
    return new CardPlace(channel, ts, shown, told, begun, second, former, again, known);
  }

  public CardPlace withFormer(@Nullable Former next) {
    return new CardPlace(channel, ts, shown, told, begun, second, next, again, earlier);
  }

  /** To be looked at again then, for doubles; null for never. */
  public CardPlace lookedAtAgain(@Nullable Instant when) {
    return new CardPlace(channel, ts, shown, told, begun, second, former, when, earlier);
  }
}
