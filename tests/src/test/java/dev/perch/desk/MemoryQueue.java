package dev.perch.desk;

import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queues in memory. */
public final class MemoryQueue implements WorkQueue {
  private record Turn(TicketId ticket, Team team, Instant at) {}

  private final Map<TicketId, Turn> turns = new HashMap<>();

  @Override
  public synchronized List<TicketId> next(Collection<Team> teams, int most) {
    return turns.values().stream()
        .filter(turn -> teams.contains(turn.team()))
        .sorted(Comparator.comparing(Turn::at).thenComparing(turn -> turn.ticket().value()))
        .limit(most)
        .map(Turn::ticket)
        .toList();
  }

  /** It is that ticket's turn then. */
  public synchronized void put(TicketId ticket, Team team, Instant at) {
    turns.put(ticket, new Turn(ticket, team, at));
  }

  /** Nobody need take it. */
  public synchronized void remove(TicketId ticket) {
    turns.remove(ticket);
  }

  synchronized void apply(Consequences consequences) {
    TicketId ticket = consequences.after().id();
    Team team = consequences.after().facts().team();
    consequences
        .turn()
        .ifPresentOrElse(
            at -> turns.put(ticket, new Turn(ticket, team, at)), () -> turns.remove(ticket));
  }
}
