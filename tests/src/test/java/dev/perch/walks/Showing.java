package dev.perch.walks;

import dev.perch.desk.acts.AgentAction;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;

/** What becomes of a ticket's card, of which somebody presses a button only once it is drawn. */
enum Showing implements Road.Steps {
  POSTED,
  UPDATED,
  HANDED_ON;

  private static final Team PR = new Team("pr");

  @Override
  public void works(Walk walk) {
    walk.tickets();
  }

  @Override
  public boolean goesOn(Walk walk) {
    Ticket ticket = walk.ticket().orElse(null);
    if (ticket == null || !walk.drawn()) {
      walk.push(Walk.A_WHILE);
      return false;
    }
    AgentAction next =
        switch (ticket) {
          case Ticket.Open _ when this == UPDATED -> new AgentAction.Claim();
          case Ticket.Claimed _ when this == UPDATED -> new AgentAction.Dismiss();
          case Ticket.Open _ when this == HANDED_ON ->
              new AgentAction.HandOff(PR, "A journalist asks question " + walk.tale().number());
          case Ticket.Offered _ -> new AgentAction.Claim();
          default -> null;
        };
    if (next == null) {
      return true;
    }
    boolean accepts = ticket instanceof Ticket.Offered;
    walk.act(accepts ? walk.tale().pr() : walk.tale().agent(), next);
    return false;
  }
}
