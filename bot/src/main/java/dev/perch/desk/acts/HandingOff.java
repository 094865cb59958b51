package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Words;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Set;

/** A ticket goes to another team, with a note, and is accepted by a claim or comes back. */
final class HandingOff {
  private HandingOff() {}

  static Decision<Pressed> offer(Act act, Set<Team> teams, Team to, String note) {
    if (!teams.contains(to) || to.equals(act.ticket().facts().team())) {
      return act.no(new Pressed.NoSuchTeam());
    }
    return switch (act.ticket()) {
      case Ticket.Claimed claimed when !claimed.claim().by().equals(act.by()) ->
          act.heldBy(claimed.claim());
      case Ticket.Movable movable when !act.claimHasEnded() ->
          new Decision.Events<>(
              List.of(movable.offer(act.by(), to, act.now())),
              Words.text(act.story().length(), note));
      case Ticket.Movable _,
          Ticket.AwaitingSignOff _,
          Ticket.Offered _,
          Ticket.Sending _,
          Ticket.Parked _,
          Ticket.Closed _ ->
          act.no(act.stale());
    };
  }

  /** A question to a partner; the ticket stays where it is. */
  static Decision<Pressed> ask(Act act, Set<Team> partners, Team partner, String question) {
    if (!partners.contains(partner)) {
      return act.no(new Pressed.NoSuchTeam());
    }
    return switch (act.ticket()) {
      case Ticket.Claimed claimed when !claimed.claim().by().equals(act.by()) ->
          act.heldBy(claimed.claim());
      case Ticket.Movable movable when !act.claimHasEnded() ->
          new Decision.Events<>(
              List.of(movable.ask(act.by(), partner, act.now())),
              Words.text(act.story().length(), question));
      default -> act.no(act.stale());
    };
  }

  static Decision<Pressed> giveBack(Act act, String reason) {
    if (act.ticket() instanceof Ticket.Offered offered) {
      return new Decision.Events<>(
          List.of(offered.giveBack(act.by(), act.now())), Words.text(act.story().length(), reason));
    }
    return act.no(act.stale());
  }
}
