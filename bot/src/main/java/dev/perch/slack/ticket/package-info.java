/**
 * What is pressed, typed and filled in on a ticket: {@link dev.perch.slack.ticket.TicketButtons}
 * and {@link dev.perch.slack.ticket.TicketForms} decode, hand over and acknowledge; the editor of a
 * reply, the customer's page, history and Home are filled here.
 */
@NullMarked
package dev.perch.slack.ticket;

import org.jspecify.annotations.NullMarked;
