package dev.perch.slack.staff;

import dev.perch.desk.acts.Claims;
import dev.perch.roster.Roster;
import dev.perch.slack.wire.Acks;

/**
 * Somebody came, went, or was shut out: from now on their rights are looked up anew, and what those
 * have who may not act any more goes back at once. Should Slack's word of it get lost, the round
 * that looks at all claims does the same within a minute.
 */
public final class Membership {
  private final Roster roster;
  private final Claims claims;
  private final DutyBoard board;
  private final Acks acks;

  public Membership(Roster roster, Claims claims, DutyBoard board, Acks acks) {
    this.roster = roster;
    this.claims = claims;
    this.board = board;
    this.acks = acks;
  }

  public void changed() {
    roster.changed();
    acks.surely(claims::giveBackOfThoseWhoLeft);
    acks.surely(board::once);
  }
}
