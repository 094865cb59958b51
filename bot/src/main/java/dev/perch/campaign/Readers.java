package dev.perch.campaign;

import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is to read a brief: the people of the team in whose channel it stands. */
public final class Readers {
  private final Roster roster;
  private final Team team;
  private final Predicate<String> onShift;

  /**
   * The readers of a desk's briefs.
   *
   * @param onShift whether that person is at work now
   */
  public Readers(Roster roster, Team team, Predicate<String> onShift) {
    this.roster = roster;
    this.team = team;
    this.onShift = onShift;
  }

  /** Somebody who is to read it. */
  public record Reader(Person person, boolean onShift) {}

  /**
   * How far a brief has been read.
   *
   * @param unread those who have not, by name
   */
  public record Reading(List<Reader> unread) {
    public Reading {
      unread = List.copyOf(unread);
    }
  }

  /** The team in whose channel briefs stand. */
  public Team team() {
    return team;
  }

  /** How far that brief has been read now. */
  public Reading of(LaunchFacts facts) {
    return new Reading(
        roster.holders(team.key()).stream()
            .filter(id -> !facts.hasRead(id) && !facts.by().equals(id))
            .map(roster::person)
            .flatMap(Optional::stream)
            .filter(Person::member)
            .sorted(Comparator.comparing(Person::name))
            .map(person -> new Reader(person, onShift.test(person.id())))
            .toList());
  }

  /** The ids of those who answer for that launch: whom to ask, and who planned it. */
  static List<String> answering(LaunchFacts facts) {
    return Stream.of(facts.contact(), facts.by()).distinct().toList();
  }
}
