package dev.perch.campaign.digest;

import dev.perch.campaign.digest.Answering.Day;
import dev.perch.desk.Clockwork;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Opened;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how soon the customers who began to write in a week heard from us. Whether that was in
 * time is asked of the ticket as it stood just before the reply: its urgency, its handle's target
 * and our hours are those that the clock on its card went by.
 */
final class FirstReplies {
  private enum Promise {
    KEPT,
    MISSED,
    WAITING,
    NONE
  }

  private final Week week;
  private final Clockwork clockwork;
  private final Instant now;
  private final Map<LocalDate, Map<Promise, Integer>> days = new HashMap<>();
  private final List<Slowest> waited = new ArrayList<>();

  FirstReplies(Week week, Clockwork clockwork, Instant now) {
    this.week = week;
    this.clockwork = clockwork;
    this.now = now;
  }

  void add(TicketId ticket, List<TicketEvent> events) {
    if (events.getFirst() instanceof Opened opened && week.holds(opened.at())) {
      int reply = firstReply(events);
      Promise promise = reply < 0 ? open(Replay.of(events)) : replied(events, reply);
      days.computeIfAbsent(week.dayOf(opened.at()), _ -> new EnumMap<>(Promise.class))
          .merge(promise, 1, Integer::sum);
      if (reply >= 0) {
        Instant at = events.get(reply).at();
        waited.add(new Slowest(ticket, Duration.between(opened.tweet().posted(), at)));
      }
    }
  }

  private static int firstReply(List<TicketEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      if (Replies.isReply(events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Promise replied(List<TicketEvent> events, int reply) {
    Instant at = events.get(reply).at();
    return clockwork
        .due(Replay.of(events.subList(0, reply)))
        .map(due -> at.isAfter(due) ? Promise.MISSED : Promise.KEPT)
        .orElse(Promise.NONE);
  }

  private Promise open(Ticket ticket) {
    return clockwork
        .due(ticket)
        .map(due -> now.isAfter(due) ? Promise.MISSED : Promise.WAITING)
        .orElse(Promise.NONE);
  }

  Answering counted() {
    List<Duration> took = waited.stream().map(Slowest::waited).toList();
    return new Answering(
        week.days().stream().map(this::day).toList(),
        days.values().stream().mapToInt(day -> day.getOrDefault(Promise.WAITING, 0)).sum(),
        Median.of(took),
        waited.stream().max(Comparator.comparing(Slowest::waited)));
  }

  private Day day(LocalDate day) {
    Map<Promise, Integer> counts = days.getOrDefault(day, Map.of());
    return new Day(
        day,
        counts.getOrDefault(Promise.KEPT, 0),
        counts.getOrDefault(Promise.MISSED, 0),
        counts.getOrDefault(Promise.WAITING, 0) + counts.getOrDefault(Promise.NONE, 0));
  }
}
