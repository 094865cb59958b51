package dev.perch.desk;

import dev.perch.ticket.Team;
import java.util.Set;

/**
 * How this desk works, as its settings say.
 *
 * @param teams those that a ticket may be handed to
 * @param partners suppliers and agencies that may be asked, and never act
 */
public record DeskRules(Set<Team> teams, Set<Team> partners, Waits waits, SignOffRules signOff) {
  public DeskRules {
    teams = Set.copyOf(teams);
    partners = Set.copyOf(partners);
  }

  /** A desk with these teams, and all else as usual. */
  public static DeskRules of(Set<Team> teams) {
    return new DeskRules(teams, Set.of(), Waits.USUAL, SignOffRules.NONE);
  }

  public DeskRules with(SignOffRules rules) {
    return new DeskRules(teams, partners, waits, rules);
  }
}
