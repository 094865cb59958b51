package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Ledger.Result;
import dev.perch.guard.Finding;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people do to tickets: proves their right, then lets the use case decide. */
public final class Desk {
  /** The role that may act for every team. */
  public static final String LEAD = "lead";

  private final Stories stories;
  private final Ledger ledger;
  private final Roster roster;
  private final Set<Team> teams;
  private final Function<String, List<Finding>> screen;
  private final Voices voices;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param teams those that a ticket may be handed to
   */
  public Desk(Stories stories, Bells bells, Roster roster, Set<Team> teams, InstantSource clock) {
    this(stories, bells, roster, teams, _ -> List.of(), Voices.PLAIN, clock);
  }

  /**
   * The same.
   *
   * @param screen what stands against sending a text, beyond what the guard knows by itself
   * @param voices how the handles speak
   */
  public Desk(
      Stories stories,
      Bells bells,
      Roster roster,
      Set<Team> teams,
      Function<String, List<Finding>> screen,
      Voices voices,
      InstantSource clock) {
    this.screen = screen;
    this.voices = voices;
    this.stories = stories;
    this.ledger = new Ledger(stories, bells);
    this.roster = roster;
    this.teams = Set.copyOf(teams);
    this.clock = clock;
  }

  /**
   * Does it, or says why not.
   *
   * @throws Unavailable if it is not known whether it was recorded; the same press may be told
   *     again
   */
  public Pressed act(Press press, AgentAction action) {
    Optional<Person> member = roster.member(press.workspace(), press.user());
    if (member.isEmpty()) {
      return new Pressed.Stranger();
    }
    try (TicketLog _ = TicketLog.of(press.ticket())) {
      return act(press, member.get(), action);
    }
  }

  private Pressed act(Press press, Person person, AgentAction action) {
    return switch (ledger.change(
        press.ticket(), press.operation(), story -> decide(story, press, person, action))) {
      case Result.Done<Pressed> done -> new Pressed.Done(done.story());
      case Result.No<Pressed> no -> no.why();
      case Result.Overtaken<Pressed> _ -> new Pressed.Overtaken();
      case Result.Missing<Pressed> _ -> new Pressed.Missing();
    };
  }

  private Decision<Pressed> decide(Story story, Press press, Person person, AgentAction action) {
    Ticket ticket = story.ticket();
    Team team = ticket.facts().team();
    if (!roster.holds(person.id(), team.key()) && !roster.holds(person.id(), LEAD)) {
      return new Decision.No<>(new Pressed.NotYours(team));
    }
    Act act = new Act(story, ticket, press, person, screen, voices, clock.instant());
    return switch (action) {
      case AgentAction.Claim _, AgentAction.Write _ -> Claiming.claim(act);
      case AgentAction.Release _ -> Claiming.release(act);
      case AgentAction.Send send ->
          Approving.send(act, stories.words(ticket.id()), send.text(), send.faq());
      case AgentAction.SendDraft draft ->
          Approving.draft(act, stories.words(ticket.id()), draft.text(), draft.answers());
      case AgentAction.Approve approve ->
          Approving.suggestion(act, stories.words(ticket.id()), approve.nth());
      case AgentAction.SendAgain _ -> Approving.again(act, stories.words(ticket.id()));
      case AgentAction.RepliedByHand byHand -> Approving.byHand(act, byHand.link());
      case AgentAction.HandOff handOff ->
          HandingOff.offer(act, teams, handOff.to(), handOff.note());
      case AgentAction.GiveBack back -> HandingOff.giveBack(act, back.reason());
      case AgentAction.Resolve _ -> Closing.resolve(act);
      case AgentAction.Dismiss _ -> Closing.dismiss(act);
      case AgentAction.Reopen _ -> Closing.reopen(act);
    };
  }
}
