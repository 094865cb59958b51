package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Timers in memory, to the millisecond. */
public final class MemoryTimers implements Timers {
  private record Timer(TicketId ticket, TimerKind kind) {}

  private final Map<Timer, Instant> set = new HashMap<>();

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return set.entrySet().stream()
        .filter(timer -> !timer.getValue().isAfter(now))
        .map(timer -> new Due(timer.getKey().ticket(), timer.getKey().kind(), timer.getValue()))
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void set(TicketId ticket, TimerKind kind, Instant at) {
    set.put(new Timer(ticket, kind), at.truncatedTo(ChronoUnit.MILLIS));
  }

  @Override
  public synchronized void clear(Due due) {
    set.remove(new Timer(due.ticket(), due.kind()), due.at());
  }

  /** When that timer fires, if it runs. */
  public synchronized Optional<Instant> at(TicketId ticket, TimerKind kind) {
    return Optional.ofNullable(set.get(new Timer(ticket, kind)));
  }

  synchronized void apply(TicketId ticket, Consequences consequences) {
    for (TimerKind kind : TimerKind.values()) {
      Instant at = consequences.timers().get(kind);
      if (at != null) {
        set(ticket, kind, at);
      } else if (!consequences.kept().contains(kind)) {
        set.remove(new Timer(ticket, kind));
      }
    }
  }
}
