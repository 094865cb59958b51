package dev.perch.desk.acts;

import dev.perch.ticket.TicketId;

/**
 * A person's act on a card, form or thread, and what they had before their eyes.
 *
 * @param workspace where Slack says they are from
 * @param user Slack's id of them
 * @param operation names the act; Slack telling it twice gives the same name
 * @param claim number of the claim that the card showed, or {@link #NO_CLAIM}
 * @param word index of the customer's last word that it showed
 */
public record Press(
    String workspace, String user, TicketId ticket, String operation, int claim, int word) {
  public static final int NO_CLAIM = -1;
}
