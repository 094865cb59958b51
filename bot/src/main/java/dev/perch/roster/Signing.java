package dev.perch.roster;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whoever answers chooses the initials under it: two or three letters that nobody else signs with.
 */
public final class Signing {
  private static final Pattern FIT = Pattern.compile("\\p{L}{2,3}");

  private final Roster roster;
  private final ChosenInitials chosen;
  private final Collection<String> roles;

  /**
   * The choosing of initials.
   *
   * @param roles whose holders answer customers
   */
  public Signing(Roster roster, ChosenInitials chosen, Collection<String> roles) {
    this.roster = roster;
    this.chosen = chosen;
    this.roles = roles;
  }

  /** What came of a choice. */
  public sealed interface Choice {
    /** From now on they sign with these. */
    record Taken(String initials) implements Choice {}

    /** Another signs with them. */
    record Clash(String initials, Person with) implements Choice {}

    /** Not two or three letters. */
    record Unfit() implements Choice {}

    /** No member of the workspace, or on no team. */
    record NotAnAgent() implements Choice {}
  }

  /** What somebody signs with, if they answer customers. */
  public Optional<Person> agent(String workspace, String user) {
    return roster
        .member(workspace, user)
        .filter(_ -> roles.stream().anyMatch(role -> roster.holds(user, role)));
  }

  /** Chooses; {@code typed} may have a {@code ^} before it and be in small letters. */
  public Choice choose(String workspace, String user, String typed) {
    if (agent(workspace, user).isEmpty()) {
      return new Choice.NotAnAgent();
    }
    String wanted = typed.strip().replaceFirst("^\\^", "").toUpperCase(Locale.ROOT);
    if (!FIT.matcher(wanted).matches()) {
      return new Choice.Unfit();
    }
    Optional<Person> other = other(user, wanted);
    if (other.isPresent()) {
      return new Choice.Clash(wanted, other.get());
    }
    if (!chosen.take(user, wanted)) {
      return choose(workspace, user, typed);
    }
    roster.changed();
    return new Choice.Taken(wanted);
  }

  /** Somebody else who signs so, by choice or by their name. */
  private Optional<Person> other(String user, String wanted) {
    Optional<Person> byChoice =
        chosen.holder(wanted).filter(id -> !id.equals(user)).flatMap(roster::person);
    return byChoice.or(() ->
        roles.stream()
            .flatMap(roster::people)
            .filter(person -> !person.id().equals(user) && person.initials().equals(wanted))
            .findFirst());
  }
}
