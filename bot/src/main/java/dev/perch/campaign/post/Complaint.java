package dev.perch.campaign.post;

import dev.perch.ticket.TicketId;
import java.time.Instant;

/** What a customer wrote who is upset, and when. */
public record Complaint(TicketId ticket, String customer, String text, Instant at) {}
