package dev.perch.redis;

import dev.perch.desk.WorkQueue;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.List;

/** Queues as sorted sets, read by one script. */
final class RedisQueue implements WorkQueue {
  private final Line line;
  private final Keys keys;

  RedisQueue(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<TicketId> next(Collection<Team> teams, int most) {
    if (teams.isEmpty() || most < 1) {
      return List.of();
    }
    List<String> queues = teams.stream().distinct().map(keys::queue).toList();
    List<?> found = (List<?>) line.run(Script.NEXT, queues, List.of(Integer.toString(most)));
    return found.stream().map(ticket -> new TicketId(ticket.toString())).toList();
  }
}
