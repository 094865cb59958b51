package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;

/**
 * Tells people what they should know of a ticket before they look. Never waits for the telling:
 * what was handed over is told, whatever crashes, and a notice of the same key once.
 */
public interface Notices {
  /**
   * Hands it over; it outlasts the process when this returns.
   *
   * @throws Unavailable if it could not be kept: hand it over again
   */
  void tell(Notice notice);

  /**
   * Something to be told.
   *
   * @param key names it: what has the same key is the same notice, and is told once
   * @param words what happened, what it means, what to do; mrkdwn, with others' words escaped
   */
  record Notice(String key, TicketId ticket, To to, String words) {}

  /** Who is to hear it. */
  sealed interface To {
    /** That person, by name, in the ticket's thread. */
    record Owner(AgentId person) implements To {}

    /** A team's channel, by a word in the ticket's thread that shows there, too. */
    record Channel(Team team) implements To {}

    /** The leads, in their channel, with a link to the card. */
    record Leads() implements To {}
  }
}
