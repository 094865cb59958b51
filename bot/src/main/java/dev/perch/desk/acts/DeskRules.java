package dev.perch.desk.acts;

import dev.perch.desk.Chatter;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Rule;
import dev.perch.desk.Voices;
import dev.perch.desk.Waits;
import dev.perch.ticket.Team;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How this desk works, as its settings say.
 *
 * @param teams those that a ticket may be handed to
 * @param partners suppliers and agencies that may be asked, and never act
 * @param clockwork when we are there, and how soon a customer should hear from us
 * @param triage what becomes of which tweets
 * @param chatter what asks nothing
 * @param voices how the handles speak
 * @param hold how long an approved reply may be taken back; zero for not at all
 */
public record DeskRules(
    Set<Team> teams,
    Set<Team> partners,
    Waits waits,
    SignOffRules signOff,
    Clockwork clockwork,
    List<Rule> triage,
    Chatter chatter,
    Voices voices,
    Duration hold) {
  public DeskRules {
    teams = Set.copyOf(teams);
    partners = Set.copyOf(partners);
    triage = List.copyOf(triage);
  }

  /** A desk on which an approved reply goes out at once. */
  public DeskRules(
      Set<Team> teams,
      Set<Team> partners,
      Waits waits,
      SignOffRules signOff,
      Clockwork clockwork,
      List<Rule> triage,
      Chatter chatter,
      Voices voices) {
    this(teams, partners, waits, signOff, clockwork, triage, chatter, voices, Duration.ZERO);
  }

  /** The same, which holds replies so long. */
  public DeskRules holding(Duration length) {
    return new DeskRules(
        teams, partners, waits, signOff, clockwork, triage, chatter, voices, length);
  }

  /** A desk with these teams, and all else as usual. */
  public static DeskRules of(Set<Team> teams) {
    return new DeskRules(
        teams,
        Set.of(),
        Waits.USUAL,
        SignOffRules.NONE,
        Clockwork.DEFAULT,
        List.of(),
        Chatter.NONE,
        Voices.PLAIN);
  }

  public DeskRules with(SignOffRules rules) {
    return new DeskRules(teams, partners, waits, rules, clockwork, triage, chatter, voices, hold);
  }

  public DeskRules with(Voices other) {
    return new DeskRules(teams, partners, waits, signOff, clockwork, triage, chatter, other, hold);
  }

  public DeskRules with(Clockwork other) {
    return new DeskRules(teams, partners, waits, signOff, other, triage, chatter, voices, hold);
  }
}
