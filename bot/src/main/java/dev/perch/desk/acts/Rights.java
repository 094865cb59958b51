package dev.perch.desk.acts;

import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what to a ticket, and who could instead: asked of the roster for each press anew. */
final class Rights {
  /** So many are named to somebody who has to ask. */
  private static final int NAMED = 3;

  private final Roster roster;

  Rights(Roster roster) {
    this.roster = roster;
  }

  /** Works for that team: is one of its agents, or a lead. */
  boolean works(String user, Team team) {
    return roster.holds(user, team.key()) || leads(user);
  }

  boolean leads(String user) {
    return roster.holds(user, Roles.LEAD);
  }

  /** Is learning: what they write is read by another. A lead learns no more. */
  boolean learns(String user) {
    return roster.holds(user, Roles.TRAINEE) && !leads(user);
  }

  /** Why this person may not do that; nothing if they may, or if the use case decides. */
  Optional<Pressed> refusal(Person person, Team team, AgentAction action) {
    return switch (action) {
      case AgentAction.SignOff _, AgentAction.ReturnDraft _, AgentAction.ChangeDraft _ ->
          Optional.empty();
      case AgentAction.TakeOver _ when !leads(person.id()) ->
          Optional.of(new Pressed.OnlyFor(Roles.LEAD, few(Roles.LEAD)));
      default ->
          works(person.id(), team)
              ? Optional.empty()
              : Optional.of(new Pressed.NotYours(team, few(team.key())));
    };
  }

  /** For somebody who is nobody here. */
  Pressed stranger() {
    return Pressed.Stranger.of(roster);
  }

  /** A few who hold that role. */
  List<AgentId> few(String role) {
    return few(roster, role);
  }

  static List<AgentId> few(Roster roster, String role) {
    return roster.people(role).limit(NAMED).map(person -> new AgentId(person.id())).toList();
  }

  /** Whether anybody but these may agree for that role. */
  boolean anybody(String role, Set<AgentId> except) {
    return roster
        .people(role)
        .filter(person -> !except.contains(new AgentId(person.id())))
        .anyMatch(person -> !learns(person.id()));
  }
}
