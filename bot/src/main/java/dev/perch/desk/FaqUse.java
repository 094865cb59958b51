package dev.perch.desk;

import dev.perch.knowledge.Pin;
import dev.perch.ticket.TicketId;
import java.time.Instant;

/**
 * A public reply that was taken from an entry.
 *
 * @param attempt index of its {@code SendingStarted}
 * @param at when it stood on X, to the millisecond
 */
public record FaqUse(TicketId ticket, int attempt, Pin pin, Instant at) {}
