/**
 * Tickets in Redis. {@link dev.perch.redis.tickets.RedisStories} is the gate; what an append does
 * beside the story, {@link dev.perch.redis.tickets.TicketEffects} collects, and asks each index of
 * this room what it wants ({@code follow}), so that who reads an index is also who fills it. {@link
 * dev.perch.redis.tickets.StoredTickets} knows where a ticket stands that was closed long ago.
 */
@NullMarked
package dev.perch.redis.tickets;

import org.jspecify.annotations.NullMarked;
