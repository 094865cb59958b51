/**
 * The domain: one customer's conversation with one handle, as a story.
 *
 * <p>A ticket is the replay of what happened to it. {@link dev.perch.ticket.TicketEvent} says what
 * can happen, {@link dev.perch.ticket.Ticket} where a conversation can stand; a transition is a
 * method of the state in which it is legal, and makes an event. Nothing here knows Slack, X, Redis
 * or the clock: time comes in from the caller, and ids are the vendors' own, unread.
 *
 * <p>Events hold ids and salted hashes, never what people wrote. Words stand apart (in {@code
 * dev.perch.desk.Words}), so that erasing a person breaks no chain.
 *
 * <p>Everybody may enter; the room itself sees only {@code java.*}.
 */
@NullMarked
package dev.perch.ticket;

import org.jspecify.annotations.NullMarked;
