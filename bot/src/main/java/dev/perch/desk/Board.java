package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open tickets, many at once and each at a glance: for pages that show how things stand. */
public interface Board {
  /**
   * How the queues of these teams stand, what these people hold, and what waits for somebody's
   * decision; one look at the store.
   *
   * @param most how many tickets of each queue are named
   */
  Standing standing(List<Team> teams, Collection<AgentId> people, int most);

  /** These tickets, in that order, in one look at the store; those that are gone are missing. */
  List<Glance> glance(Collection<TicketId> tickets);

  /**
   * How things stand.
   *
   * @param awaited what waits for somebody's decision, the oldest ticket first
   */
  record Standing(
      Map<Team, Queue> queues, Map<AgentId, List<TicketId>> held, List<Awaited> awaited) {
    public Standing {
      queues = Map.copyOf(queues);
      held = Map.copyOf(held);
      awaited = List.copyOf(awaited);
    }

    /** A team's queue; empty of a team that was not asked about. */
    public Queue queue(Team team) {
      return queues.getOrDefault(team, Queue.EMPTY);
    }

    /** What somebody holds, the oldest first. */
    public List<TicketId> heldBy(AgentId person) {
      return held.getOrDefault(person, List.of());
    }
  }

  /**
   * A team's open tickets.
   *
   * @param open how many there are, whoever has them
   * @param next some of those that somebody should take, whose turn comes first at the front
   */
  record Queue(long open, List<TicketId> next) {
    private static final Queue EMPTY = new Queue(0, List.of());

    public Queue {
      next = List.copyOf(next);
    }
  }

  /**
   * A ticket that waits for the decision of whoever holds a role.
   *
   * @param role the receiving team's key of a hand-off; whose turn it is of a sign-off
   */
  record Awaited(TicketId ticket, Decision decision, String role) {
    /** What is to be decided. Kept in Redis: none is renamed. */
    public enum Decision {
      ACCEPT,
      SIGN_OFF
    }

    /** What that ticket waits for, if it does. */
    public static Optional<Awaited> of(Ticket ticket) {
      return switch (ticket) {
        case Ticket.Offered _ ->
            Optional.of(new Awaited(ticket.id(), Decision.ACCEPT, ticket.facts().team().key()));
        case Ticket.AwaitingSignOff awaiting ->
            awaiting
                .signOff()
                .turn()
                .map(role -> new Awaited(ticket.id(), Decision.SIGN_OFF, role));
        default -> Optional.empty();
      };
    }
  }

  /**
   * A ticket with its words.
   *
   * @param place where its card stands; nothing while it has none
   */
  record Glance(Story story, Words words, Optional<CardPlace> place) {}
}
