package dev.perch.desk;

import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an approved reply is held back, so that whoever sent it may take it back.
 *
 * @param length zero for not at all
 */
record Hold(Duration length) {
  /** How a reply that is approved now leaves us. */
  Departure from(Road road, Instant now) {
    Instant goes = now.plus(length);
    return new Departure(road, length.isZero() ? null : goes, goes.plus(Approving.TAKES));
  }
}
