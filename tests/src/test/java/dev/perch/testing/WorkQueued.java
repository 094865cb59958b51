package dev.perch.testing;

import dev.perch.desk.Clockwork;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.redis.Records;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The order of work, held against the stories: who waits has their turn, and a fold has one. */
public final class WorkQueued {
  private final Map<TicketId, Story> stories;
  private final Map<String, String> folded;
  private final Set<TicketId> heads;
  private final Map<TicketId, Instant> queue;
  private final Team team;

  /** Looks at a team's as it is now. */
  public WorkQueued(Records records, Team team) {
    this.stories = records.stories();
    this.folded = records.folded();
    this.heads = records.heads();
    this.queue = records.queue(team);
    this.team = team;
  }

  /** What is not in the queue when it should be, or is when it should not; empty is well. */
  public List<String> astray() {
    List<String> astray = new ArrayList<>();
    stories.forEach((id, story) -> {
      Optional<Instant> turn =
          isShownByAFold(id) && !heads.contains(id) ? Optional.empty() : turn(story);
      Instant queued = queue.get(id);
      if (!turn.equals(Optional.ofNullable(queued))) {
        astray.add("%s has its turn %s and is queued for %s".formatted(id, turn, queued));
      }
    });
    first()
        .forEach((fold, first) -> {
          if (heads.stream().noneMatch(first::equals) && heads.stream().anyMatch(isOf(fold))) {
            astray.add("%s stands for %s no more than another".formatted(first, fold));
          }
        });
    return astray;
  }

  private Predicate<TicketId> isOf(String fold) {
    return ticket -> fold.equals(folded.get(ticket.value()));
  }

  private boolean isShownByAFold(TicketId id) {
    return folded.containsKey(id.value());
  }

  /** Of those who wait in each fold, who has waited longest. */
  private Map<String, TicketId> first() {
    Map<String, TicketId> first = new HashMap<>();
    stories.values().stream()
        .filter(story -> isShownByAFold(story.ticket().id()) && turn(story).isPresent())
        .sorted(
            Comparator.comparing((Story story) -> turn(story).orElseThrow())
                .thenComparing(story -> story.ticket().id().value()))
        .forEach(story -> {
          TicketId id = story.ticket().id();
          first.putIfAbsent(folded.get(id.value()), id);
        });
    return first;
  }

  private Optional<Instant> turn(Story story) {
    Ticket ticket = story.ticket();
    return ticket.facts().team().equals(team)
        ? WorkOrder.turnOf(ticket, Clockwork.DEFAULT)
            .map(turn -> turn.truncatedTo(ChronoUnit.MILLIS))
        : Optional.empty();
  }
}
