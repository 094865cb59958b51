package dev.perch.campaign.digest;

import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.SignOffAsked;
import dev.perch.ticket.TicketEvent.SignOffGiven;
import dev.perch.ticket.TicketEvent.SignOffReturned;
import dev.perch.ticket.TicketEvent.SignOffVoided;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a week's sign-offs. How long one waited is the time to the first decision on it. */
final class SignOffCount {
  private final Week week;
  private final List<Duration> waits = new ArrayList<>();
  private int asked;
  private int given;
  private int returned;

  SignOffCount(Week week) {
    this.week = week;
  }

  void add(List<TicketEvent> events) {
    Instant waiting = null;
    for (TicketEvent event : events) {
      boolean within = week.holds(event.at());
      switch (event) {
        case SignOffAsked it -> {
          waiting = it.at();
          asked += within ? 1 : 0;
        }
        case SignOffGiven it -> {
          decided(waiting, it.at());
          waiting = null;
          given += within ? 1 : 0;
        }
        case SignOffReturned it -> {
          decided(waiting, it.at());
          waiting = null;
          returned += within ? 1 : 0;
        }
        case SignOffVoided _ -> waiting = null;
        default -> {}
      }
    }
  }

  private void decided(@Nullable Instant since, Instant at) {
    if (since != null && week.holds(at)) {
      waits.add(Duration.between(since, at));
    }
  }

  SignOffs counted() {
    return new SignOffs(asked, given, returned, Median.of(waits));
  }
}
