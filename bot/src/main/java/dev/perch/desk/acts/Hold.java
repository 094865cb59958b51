package dev.perch.desk.acts;

import dev.perch.desk.TweetPace;
import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an approved reply is held back, so that whoever sent it may take it back.
 *
 * @param length zero for not at all
 * @param pace in public it goes out when X takes it, and may be taken back until then
 */
record Hold(Duration length, TweetPace pace) {
  /** A picture takes its time to X. */
  private static final Duration PICTURE_TAKES = Duration.ofSeconds(20);

  /**
   * How a reply that is approved now leaves us.
   *
   * @param handle under which it goes out
   * @param pictures the hashes of those that go with it
   */
  Departure from(String handle, Road road, List<String> pictures, Instant now) {
    Instant soonest = now.plus(length);
    Instant goes = road == Road.PUBLIC ? pace.next(handle, soonest) : soonest;
    return new Departure(road, goes.equals(now) ? null : goes, deadline(goes, pictures), pictures);
  }

  /** When silence counts as unknown about a reply that goes out then. */
  static Instant deadline(Instant goes, List<String> pictures) {
    return goes.plus(Approving.TAKES).plus(PICTURE_TAKES.multipliedBy(pictures.size()));
  }
}
