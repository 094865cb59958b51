package dev.perch.desk.acts;

import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an approved reply is held back, so that whoever sent it may take it back.
 *
 * @param length zero for not at all
 */
public record Hold(Duration length) {
  /** A picture takes its time to X. */
  private static final Duration PICTURE_TAKES = Duration.ofSeconds(20);

  /**
   * How a reply that is approved now leaves us, where X takes it at once.
   *
   * @param pictures the hashes of those that go with it
   */
  Departure from(Road road, List<String> pictures, Instant now) {
    Instant goes = now.plus(length);
    return new Departure(road, length.isZero() ? null : goes, deadline(goes, pictures), pictures);
  }

  /** When silence counts as unknown about a reply that goes out then. */
  public static Instant deadline(Instant goes, List<String> pictures) {
    return goes.plus(Approving.TAKES).plus(PICTURE_TAKES.multipliedBy(pictures.size()));
  }
}
