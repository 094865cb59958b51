package dev.perch.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who somebody is and what they may do: the one function that every press, form, command and
 * mention asks.
 *
 * <p>Answers are kept a minute. Where the directory cannot answer, its exception goes on to the
 * caller: nobody acts on a guess.
 */
public final class Roster {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Directory directory;
  private final ChosenInitials initials;
  private final InstantSource clock;
  private final List<String> answering;

  /** What was asked before something changed, and is answered after, goes to a map of the past. */
  private volatile Map<String, Kept<Optional<Person>>> people = new ConcurrentHashMap<>();

  private volatile Map<String, Kept<Set<String>>> roles = new ConcurrentHashMap<>();

  /** A roster in which everybody signs with what their name gives. */
  public Roster(Directory directory, InstantSource clock) {
    this(directory, ChosenInitials.NONE, clock, List.of());
  }

  /**
   * A roster in which no two who answer customers sign alike.
   *
   * @param answering the roles whose holders answer customers
   */
  public Roster(
      Directory directory, ChosenInitials initials, InstantSource clock, List<String> answering) {
    this.directory = directory;
    this.initials = initials;
    this.clock = clock;
    this.answering = List.copyOf(answering);
  }

  /**
   * The person of that id in that workspace, if there is one and they are a member, no guest, no
   * bot.
   */
  public Optional<Person> member(String workspace, String id) {
    return person(id).filter(person -> person.member() && person.workspace().equals(workspace));
  }

  /** The person of that id, whoever they are. */
  public Optional<Person> person(String id) {
    return kept(people, id, () -> directory.person(id).map(this::signing));
  }

  private Person signing(Person person) {
    return initials.of(person.id()).or(() -> given(person)).map(person::signing).orElse(person);
  }

  /**
   * Who answers for the first time gets the first that nobody has of those that their name gives,
   * and keeps them: of two with the same, whoever came second signs with another letter.
   */
  private Optional<String> given(Person person) {
    boolean answers =
        person.member() && answering.stream().anyMatch(role -> holds(person.id(), role));
    return answers
        ? Initials.candidates(person.name())
            .filter(free -> initials.take(person.id(), free))
            .findFirst()
        : Optional.empty();
  }

  /** Whether that person holds the role. */
  public boolean holds(String id, String role) {
    return holders(role).contains(id);
  }

  /** The ids of all who hold the role, bots and guests among them where a channel names them. */
  public Set<String> holders(String role) {
    return kept(roles, role, () -> Set.copyOf(directory.holders(role)));
  }

  /** Those who hold the role and are people of our workspace, by id; asked for one by one. */
  public Stream<Person> people(String role) {
    return holders(role).stream()
        .sorted()
        .flatMap(id -> person(id).filter(Person::member).stream());
  }

  /** Looks anew who holds these roles, so that nobody who presses a button has to wait for it. */
  public void refresh(Collection<String> wanted) {
    for (String role : wanted) {
      Map<String, Kept<Set<String>>> known = roles;
      Set<String> holders = Set.copyOf(directory.holders(role));
      known.put(role, new Kept<>(holders, clock.instant().plus(KEPT)));
    }
  }

  /** Forgets who holds what: membership has just changed. */
  public void changed() {
    roles = new ConcurrentHashMap<>();
    people = new ConcurrentHashMap<>();
  }

  private <T> T kept(Map<String, Kept<T>> cache, String key, Supplier<T> ask) {
    Instant now = clock.instant();
    Kept<T> known = cache.get(key);
    if (known != null && now.isBefore(known.until())) {
      return known.value();
    }
    Kept<T> fresh = new Kept<>(ask.get(), now.plus(KEPT));
    cache.put(key, fresh);
    return fresh.value();
  }

  private record Kept<T>(T value, Instant until) {}
}
