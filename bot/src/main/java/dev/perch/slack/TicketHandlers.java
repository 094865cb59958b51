package dev.perch.slack;

import dev.perch.slack.ticket.Customers;
import dev.perch.slack.ticket.DraftMoves;
import dev.perch.slack.ticket.HandForms;
import dev.perch.slack.ticket.ThreadReplies;
import dev.perch.slack.ticket.TicketButtons;
import dev.perch.slack.ticket.TicketForms;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.PictureFields;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to tickets; what no other room claims is a ticket's. */
record TicketHandlers(
    TicketButtons buttons,
    TicketForms forms,
    HandForms byHand,
    DraftMoves moves,
    ThreadReplies threads,
    Customers customers)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .press("", buttons::pressed)
        .press(Actions.REPLY_TEXT, forms::typed)
        .press(PictureFields.CHOSEN, forms::typed)
        .press(Actions.DRAFT_TO_DM, moves::pressed)
        .press(Actions.DRAFT_SEND, threads::pressed)
        .press(Actions.DRAFT_EDIT, threads::pressed)
        .press(Actions.DRAFT_DISCARD, threads::pressed)
        .press(Actions.MESSAGE_SEEN, byHand::seen)
        .press(Actions.CUSTOMER, customers::removed)
        .form("", forms::submitted)
        .form(Actions.BY_HAND_FORM, byHand::submitted)
        .form(Actions.CUSTOMER_FORM, customers::noted);
  }
}
