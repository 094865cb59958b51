package dev.perch.desk;

import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.List;

/**
 * Tickets that somebody should take, team by team, in the one order of work. Filled by {@link
 * Stories#append}.
 */
public interface WorkQueue {
  /** Whose turn it is among these teams' tickets, at most {@code most}; asks the store once. */
  List<TicketId> next(Collection<Team> teams, int most);
}
