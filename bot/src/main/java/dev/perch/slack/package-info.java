/**
 * Slack, in and out, by Bolt. Here stand the lines to Slack, the doctor's checks and the wiring;
 * what belongs to one matter has a room inside ({@code card}, {@code ticket}, {@code faq}, {@code
 * launch}, {@code crisis}, {@code post}, {@code storm}, {@code staff}), all above {@code wire}, and
 * each enters what it handles into {@link dev.perch.slack.wire.Routes}.
 *
 * <p>Slack reaches us by {@link dev.perch.slack.SlackLine}: a socket that we open, or requests that
 * it signs. In: {@link dev.perch.slack.ticket.TicketButtons}, {@link
 * dev.perch.slack.ticket.TicketForms}, {@link dev.perch.slack.ticket.ThreadReplies} and {@link
 * dev.perch.slack.faq.FaqCommand} decode what Slack tells, hand it to the desk and acknowledge;
 * {@link dev.perch.slack.wire.Acks} keeps them inside Slack's three seconds. Out: {@link
 * dev.perch.slack.card.Cards} draws the cards that are behind their stories; {@link
 * dev.perch.slack.wire.SlackApi} is the only place that calls Slack.
 *
 * <p>What all this needs of the Slack app stands in one table, {@link dev.perch.slack.Feature}: the
 * manifest that operators paste and what the doctor looks for follow from it.
 *
 * <p>Slack restricts nobody's click, so nothing here trusts one: the desk proves rights. What Slack
 * carries for us comes back as {@link dev.perch.slack.view.Ref}, which names things and proves
 * nothing.
 */
@NullMarked
package dev.perch.slack;

import org.jspecify.annotations.NullMarked;
