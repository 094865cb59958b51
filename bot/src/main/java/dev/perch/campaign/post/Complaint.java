package dev.perch.campaign.post;

import dev.perch.ticket.TicketId;
import java.time.Instant;

/** What a customer wrote who is upset, on a ticket that they opened at that moment. */
public record Complaint(TicketId ticket, String customer, String text, Instant at) {}
