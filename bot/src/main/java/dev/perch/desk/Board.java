package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open tickets, many at once and each at a glance: for pages that show how things stand. */
public interface Board {
  /**
   * How the queues of these teams stand, and what these people hold; one look at the store.
   *
   * @param most how many tickets of each queue are named
   */
  Standing standing(List<Team> teams, Collection<AgentId> people, int most);

  /** These tickets, in that order, in one look at the store; those that are gone are missing. */
  List<Glance> glance(Collection<TicketId> tickets);

  /** How things stand. */
  record Standing(Map<Team, Queue> queues, Map<AgentId, List<TicketId>> held) {
    public Standing {
      queues = Map.copyOf(queues);
      held = Map.copyOf(held);
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
   * @param open how many there are
   * @param oldest some of them, the one that was opened first at the front
   */
  record Queue(long open, List<TicketId> oldest) {
    private static final Queue EMPTY = new Queue(0, List.of());

    public Queue {
      oldest = List.copyOf(oldest);
    }
  }

  /**
   * A ticket with its words.
   *
   * @param place where its card stands; nothing while it has none
   */
  record Glance(Story story, Words words, Optional<CardPlace> place) {}
}
