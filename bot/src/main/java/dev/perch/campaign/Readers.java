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

  /** How far that brief has been read now; each who has not is asked about, one after another. */
  public Reading of(LaunchFacts facts) {
    return reading(unread(facts).stream().map(this::reader).toList());
  }

  /** The ids of those who have not read it, whoever they are. */
  public List<String> unread(LaunchFacts facts) {
    return roster.holders(team.key()).stream()
        .filter(id -> !facts.hasRead(id) && !facts.by().equals(id))
        .toList();
  }

  /** One of them; nothing for a bot, a guest or somebody who left. */
  public Optional<Reader> reader(String id) {
    return roster
        .person(id)
        .filter(Person::member)
        .map(person -> new Reader(person, onShift.test(id)));
  }

  /** How far it has been read, where these have not. */
  public static Reading reading(List<Optional<Reader>> unread) {
    return new Reading(
        unread.stream()
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(reader -> reader.person().name()))
            .toList());
  }

  /** The ids of those who answer for that launch: whom to ask, and who planned it. */
  static List<String> answering(LaunchFacts facts) {
    return Stream.of(facts.contact(), facts.by()).distinct().toList();
  }
}
