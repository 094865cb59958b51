package dev.perch.desk;

import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;

/** Brings pictures to X, where nobody sees one before a reply names it. */
public interface PictureUploads {
  /**
   * Uploads one, with what it shows; made again it does no harm. Does not throw for what X answers
   * or fails to.
   *
   * @param road of the reply that it goes with
   */
  Uploaded upload(String handle, Road road, byte[] bytes, String alt);

  /** What came of it. */
  sealed interface Uploaded {
    /** X has it, for a day, under this id. */
    record Done(String media) implements Uploaded {}

    /** X has none of it. */
    record Not(SendRefusal why) implements Uploaded {}
  }
}
