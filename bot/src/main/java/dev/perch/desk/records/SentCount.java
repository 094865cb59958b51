package dev.perch.desk.records;

import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.ticket.Deletions;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Opened;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through stories and notes which public replies of some time they tell of: direct messages
 * stand in no timeline.
 */
final class SentCount {
  private final Instant from;
  private final Instant to;
  private final List<Sent> sent = new ArrayList<>();
  private final List<Instant> open = new ArrayList<>();

  /** Of replies between these, the first inclusive. */
  SentCount(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /**
   * A reply of ours.
   *
   * @param waited since the customer's oldest word that it answers; zero for a second one
   * @param deleted whether we took it off X since
   */
  record Sent(
      TicketId ticket,
      String handle,
      String tweet,
      Instant at,
      Duration waited,
      boolean byHand,
      boolean deleted) {
    boolean within(Instant from, Instant to) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  void add(TicketId ticket, List<TicketEvent> events) {
    String handle = events.getFirst() instanceof Opened opened ? opened.handle() : "";
    Map<Integer, TicketEvent.SendingStarted> begun = new HashMap<>();
    Set<String> deleted = Deletions.done(Replay.of(events).facts());
    Instant waiting = null;
    for (int i = 0; i < events.size(); i++) {
      switch (events.get(i)) {
        case Opened opened -> waiting = opened.tweet().posted();
        case TicketEvent.CustomerWrote wrote ->
            waiting = waiting == null ? wrote.tweet().posted() : waiting;
        case TicketEvent.SendingStarted started -> {
          // One that was parked before it is settled by it: what came through is in X's count.
          begun.clear();
          begun.put(i, started);
        }
        case TicketEvent.Dropped dropped -> begun.remove(dropped.attempt());
        case TicketEvent.SendRefused refused -> begun.remove(refused.attempt());
        case TicketEvent.Undone undone -> begun.remove(undone.attempt());
        case TicketEvent.PartPosted part ->
            note(ticket, handle, part.tweet(), part.at(), waiting, false, deleted);
        case TicketEvent.Replied replied -> {
          TicketEvent.SendingStarted started = begun.remove(replied.attempt());
          if (started == null || Road.of(started.road()) == Road.PUBLIC) {
            note(ticket, handle, replied.tweet(), replied.at(), waiting, false, deleted);
          }
          waiting = null;
        }
        case TicketEvent.RepliedByHand replied -> {
          note(ticket, handle, replied.tweet(), replied.at(), waiting, true, deleted);
          waiting = null;
        }
        default -> {}
      }
    }
    begun.values().forEach(started -> open.add(started.at()));
  }

  private void note(
      TicketId ticket,
      String handle,
      String tweet,
      Instant at,
      @Nullable Instant waiting,
      boolean byHand,
      Set<String> deleted) {
    Duration waited = waiting == null ? Duration.ZERO : Duration.between(waiting, at);
    Sent one = new Sent(ticket, handle, tweet, at, waited, byHand, deleted.contains(tweet));
    if (one.within(from, to)) {
      sent.add(one);
    }
  }

  /** Those of a handle. */
  List<Sent> of(String handle) {
    return sent.stream().filter(one -> one.handle().equals(handle)).toList();
  }

  Optional<Slowest> slowest(Instant from, Instant to) {
    return sent.stream()
        .filter(one -> one.within(from, to))
        .max(Comparator.comparing(Sent::waited))
        .map(one -> new Slowest(one.ticket(), one.waited()));
  }

  int byHand(Instant from, Instant to) {
    return (int) sent.stream().filter(one -> one.byHand() && one.within(from, to)).count();
  }

  /** How many were begun then and neither stand on X nor were refused, as far as anybody knows. */
  int unknown(Instant from, Instant to) {
    return (int) open.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
  }
}
