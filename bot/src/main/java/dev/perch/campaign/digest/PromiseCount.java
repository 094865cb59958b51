package dev.perch.campaign.digest;

import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Promised;
import java.util.List;

/** Counts the promises whose time came in a week. */
final class PromiseCount {
  private final Week week;
  private int kept;
  private int missed;

  PromiseCount(Week week) {
    this.week = week;
  }

  void add(List<TicketEvent> events) {
    for (TicketEvent event : events) {
      if (event instanceof Promised promise && week.holds(promise.until())) {
        if (isKept(promise, events)) {
          kept++;
        } else {
          missed++;
        }
      }
    }
  }

  private static boolean isKept(Promised promise, List<TicketEvent> events) {
    return events.stream()
        .filter(Replies::isReply)
        .anyMatch(
            reply -> reply.at().isAfter(promise.at()) && !reply.at().isAfter(promise.until()));
  }

  Promises counted() {
    return new Promises(kept, missed);
  }
}
