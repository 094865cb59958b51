package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The board of a desk in memory. */
public final class MemoryBoard implements Board {
  private final Stories stories;
  private final MemoryRegister register;
  private final WorkQueue queue;
  private final CardPlaces places;

  public MemoryBoard(Stories stories, MemoryRegister register, WorkQueue queue, CardPlaces places) {
    this.stories = stories;
    this.register = register;
    this.queue = queue;
    this.places = places;
  }

  @Override
  public Standing standing(List<Team> teams, Collection<AgentId> people, int most) {
    Map<Team, Queue> queues = new HashMap<>();
    for (Team team : teams) {
      List<TicketId> open = ids(ticket -> ticket.isOpen() && ticket.facts().team().equals(team));
      queues.put(team, new Queue(open.size(), queue.next(List.of(team), most)));
    }
    Map<AgentId, List<TicketId>> held = new HashMap<>();
    for (AgentId person : people) {
      held.put(
          person,
          ids(ticket -> ticket.held().filter(claim -> claim.by().equals(person)).isPresent()));
    }
    return new Standing(queues, held, awaited());
  }

  private List<Awaited> awaited() {
    return register.tickets().stream()
        .flatMap(ticket -> Awaited.of(ticket).stream())
        .sorted(Comparator.comparing(awaited -> awaited.ticket().value()))
        .toList();
  }

  private List<TicketId> ids(Predicate<Ticket> which) {
    return register.tickets().stream()
        .filter(which)
        .map(Ticket::id)
        .sorted(Comparator.comparingLong(id -> Long.parseLong(id.value())))
        .toList();
  }

  @Override
  public List<Glance> glance(Collection<TicketId> tickets) {
    Map<TicketId, CardPlace> standing = places.find(List.copyOf(tickets));
    return tickets.stream()
        .flatMap(id ->
            stories.read(id).stream()
                .map(story ->
                    new Glance(story, stories.words(id), Optional.ofNullable(standing.get(id)))))
        .toList();
  }
}
