package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.time.Instant;

/**
 * A ticket as it joined a fold.
 *
 * @param word index of the customer's word that the fold answers: after another one it leaves
 * @param reach how many followers the customer had
 * @param turn when it is its turn in the order of work
 */
public record Member(TicketId ticket, int word, int reach, Instant turn) {}
