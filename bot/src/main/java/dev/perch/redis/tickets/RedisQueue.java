package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.desk.Consequences;
import dev.perch.desk.WorkQueue;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues as sorted sets, read by one script. */
final class RedisQueue implements WorkQueue {
  private final Line line;
  private final TicketKeys keys;

  RedisQueue(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  /** Where in which team's queue it stands. */
  static void follow(Effects effects, TicketKeys keys, @Nullable Ticket before, Consequences then) {
    String ticket = then.after().facts().id().value();
    Team team = then.after().facts().team();
    if (before != null && !(then.turn().isPresent() && team.equals(before.facts().team()))) {
      effects.add("ZREM", keys.queue(before.facts().team()), ticket);
    }
    then.turn().ifPresent(turn -> effects.add("ZADD", keys.queue(team), millis(turn), ticket));
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
