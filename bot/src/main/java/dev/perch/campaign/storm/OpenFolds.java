package dev.perch.campaign.storm;

import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The folds that are not over, by whose tickets they take. A ticket may be put into those of its
 * handle and team.
 */
public final class OpenFolds {
  private static final int MOST = 100;

  private static final Comparator<FoldStory> LIVELIEST =
      Comparator.comparing((FoldStory story) -> story.facts().settled())
          .thenComparing(story -> story.facts().grew(), Comparator.reverseOrder());

  private final FoldStories stories;

  /** Whose a fold is never changes, and its story may be long. */
  private final Map<FoldId, Lane> lanes = new ConcurrentHashMap<>();

  public OpenFolds(FoldStories stories) {
    this.stories = stories;
  }

  /** Whose tickets a fold takes. */
  private record Lane(String handle, Team team) {
    static Lane of(FoldFacts facts) {
      return new Lane(facts.handle(), facts.team());
    }

    static Lane of(Ticket ticket) {
      return new Lane(ticket.facts().handle(), ticket.facts().team());
    }
  }

  /** Which tickets may be put into a fold just now, looked up once for as many as are asked. */
  public Predicate<Ticket> look() {
    List<FoldId> active = stories.active(MOST);
    lanes.keySet().retainAll(new HashSet<>(active));
    Set<Lane> open =
        active.stream().map(this::lane).flatMap(Optional::stream).collect(Collectors.toSet());
    return ticket ->
        !open.isEmpty() && open.contains(Lane.of(ticket)) && FoldJoining.mayJoin(ticket);
  }

  private Optional<Lane> lane(FoldId id) {
    if (!lanes.containsKey(id)) {
      stories.read(id).ifPresent(story -> lanes.put(id, Lane.of(story.facts())));
    }
    return Optional.ofNullable(lanes.get(id));
  }

  /**
   * Those that a ticket may be put into, whose storm is most alive first: those that still wait for
   * answers, then by when somebody joined last. None for one that may be in none.
   */
  public List<FoldStory> of(Ticket ticket) {
    return FoldJoining.mayJoin(ticket)
        ? all().stream()
            .filter(story -> Lane.of(story.facts()).equals(Lane.of(ticket)))
            .sorted(LIVELIEST)
            .toList()
        : List.of();
  }

  /** All of them, the oldest first. */
  public List<FoldStory> all() {
    return stories.active(MOST).stream()
        .flatMap(id -> stories.read(id).stream())
        .filter(story -> story.fold() instanceof Fold.Active)
        .toList();
  }
}
