package dev.perch.desk.bank;

import dev.perch.desk.acts.Desk;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who may publish in the FAQ bank: whoever holds the role {@value #GATEKEEPER}; where nobody does,
 * the leads. Whoever holds {@value #SPARE} may as well while all of them have said that they are
 * away, or a proposal has waited longer than the desk's patience.
 */
public final class Gatekeepers {
  public static final String GATEKEEPER = Roles.GATEKEEPER;
  public static final String SPARE = Roles.SPARE;

  private final Roster roster;
  private final Supplier<Optional<Instant>> waitingSince;
  private final Duration patience;
  private final Supplier<Map<String, Optional<Instant>>> away;
  private final InstantSource clock;

  /**
   * The gatekeepers of a desk.
   *
   * @param waitingSince since when the oldest proposal waits, if one does
   * @param patience how long it may wait before the spare may decide
   */
  public Gatekeepers(
      Roster roster,
      Supplier<Optional<Instant>> waitingSince,
      Duration patience,
      InstantSource clock) {
    this(roster, waitingSince, patience, Map::of, clock);
  }

  /**
   * The same, who may be away.
   *
   * @param away those who are, each with when they will be back, if they said so
   */
  public Gatekeepers(
      Roster roster,
      Supplier<Optional<Instant>> waitingSince,
      Duration patience,
      Supplier<Map<String, Optional<Instant>>> away,
      InstantSource clock) {
    this.roster = roster;
    this.waitingSince = waitingSince;
    this.patience = patience;
    this.away = away;
    this.clock = clock;
  }

  /** What somebody may do to the bank. */
  public sealed interface Standing {
    /** They publish and decide. */
    record Publishes(Person person, Editor editor) implements Standing {}

    /** They propose. */
    record Proposes(Person person) implements Standing {}

    /** No member of the workspace: they read. */
    record Stranger() implements Standing {}
  }

  /**
   * Those to turn to.
   *
   * @param gatekeepers the ids of those who publish
   * @param spares the ids of those who step in
   * @param spareMay whether they may now
   * @param patience after which they may
   * @param away those of the gatekeepers who are, each with when they will be back, if they said so
   */
  public record Keepers(
      List<String> gatekeepers,
      List<String> spares,
      boolean spareMay,
      Duration patience,
      Map<String, Optional<Instant>> away) {
    public Keepers {
      gatekeepers = List.copyOf(gatekeepers);
      spares = List.copyOf(spares);
      away = Map.copyOf(away);
    }

    /** The same, all being there. */
    public Keepers(
        List<String> gatekeepers, List<String> spares, boolean spareMay, Duration patience) {
      this(gatekeepers, spares, spareMay, patience, Map.of());
    }

    /** Whether there is none to turn to but the spare. */
    public boolean allAway() {
      return away.size() == gatekeepers.size() && !away.isEmpty();
    }
  }

  /** What that person may do now. */
  public Standing of(String workspace, String user) {
    Optional<Person> member = roster.member(workspace, user);
    if (member.isEmpty()) {
      return new Standing.Stranger();
    }
    boolean may =
        keeps(user)
            || (roster.holds(user, SPARE) && (longerThanTheyShould() || allAway(workspace)));
    return may
        ? new Standing.Publishes(member.get(), new Editor(user))
        : new Standing.Proposes(member.get());
  }

  /** Those to turn to in that workspace: people only, in order. */
  public Keepers keepers(String workspace) {
    List<String> gatekeepers = people(workspace, holders());
    Map<String, Optional<Instant>> gone = new HashMap<>(away.get());
    gone.keySet().retainAll(gatekeepers);
    boolean nobody = !gatekeepers.isEmpty() && gone.size() == gatekeepers.size();
    return new Keepers(
        gatekeepers,
        people(workspace, roster.holders(SPARE)),
        nobody || longerThanTheyShould(),
        patience,
        gone);
  }

  /** Whether that person is one of those who publish, away or not. */
  public boolean keeps(String user) {
    return holders().contains(user);
  }

  private boolean allAway(String workspace) {
    return keepers(workspace).allAway();
  }

  private Set<String> holders() {
    Set<String> named = roster.holders(GATEKEEPER);
    return named.isEmpty() ? roster.holders(Desk.LEAD) : named;
  }

  private List<String> people(String workspace, Set<String> ids) {
    return ids.stream().filter(id -> roster.member(workspace, id).isPresent()).sorted().toList();
  }

  private boolean longerThanTheyShould() {
    Instant now = clock.instant();
    return waitingSince.get().filter(since -> !now.isBefore(since.plus(patience))).isPresent();
  }
}
