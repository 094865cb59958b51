package dev.perch.desk.acts;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Ledger.Result;
import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.Sending;
import java.time.InstantSource;

/**
 * Takes an approved reply back while it is held. One append both tells of it and takes the reply's
 * entry out of the outbox, or does neither where a sender has taken that entry: so a reply is never
 * both undone and sent, and a crash leaves it either held as before or taken back.
 */
public final class Undoing {
  private final Ledger ledger;
  private final Roster roster;
  private final Rights rights;
  private final InstantSource clock;

  public Undoing(Stories stories, Bells bells, Roster roster, Waits waits, InstantSource clock) {
    this.ledger = new Ledger(stories, bells, waits);
    this.roster = roster;
    this.rights = new Rights(roster);
    this.clock = clock;
  }

  /**
   * Takes that attempt back: for who sent it, and for leads.
   *
   * @throws Unavailable if it is not known whether it was recorded: the card tells, and the press
   *     may be made again
   */
  public Pressed undo(Press press, int attempt) {
    if (roster.member(press.workspace(), press.user()).isEmpty()) {
      return rights.stranger();
    }
    return switch (ledger.change(
        press.ticket(), "undo:" + attempt, story -> undone(story, press.user(), attempt))) {
      case Result.Done<Pressed>(Story story) -> new Pressed.Done(story);
      case Result.No<Pressed>(Pressed why) -> why;
      // The entry was gone each time: a sender has it.
      case Result.Overtaken<Pressed> _ -> new Pressed.TooLateToUndo();
      case Result.Missing<Pressed> _ -> new Pressed.Missing();
    };
  }

  private Decision<Pressed> undone(Story story, String user, int attempt) {
    if (!(story.ticket() instanceof Sending sending)
        || sending.attempt().number() != attempt
        || !sending.attempt().parts().isEmpty()) {
      return new Decision.No<>(new Pressed.TooLateToUndo());
    }
    return sending.claim().by().value().equals(user) || rights.leads(user)
        ? Decision.event(sending.undo(new AgentId(user), clock.instant()))
        : new Decision.No<>(new Pressed.HeldBy(sending.claim().by(), sending.claim().since()));
  }
}
