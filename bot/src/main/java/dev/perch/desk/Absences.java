package dev.perch.desk;

import java.util.List;

/** The story of who of the gatekeepers was away when. */
public interface Absences {
  /** All that was said, oldest first. */
  List<AwayEvent> read();

  /**
   * Adds to it.
   *
   * @param seen how long it was as the caller read it
   * @param operation names the act; told again, it is answered as before
   * @return whether it stands there; not so where the story went on without the caller
   */
  boolean append(int seen, String operation, AwayEvent event);
}
