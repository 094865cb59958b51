package dev.perch.desk.records;

import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a day's replies came to, held against X's own count.
 *
 * @param handles a line each, in the order of the settings
 * @param slowest which customer waited longest for a reply of that day
 * @param byHand how many of them were posted on X itself and told to Perch
 * @param unknown how many replies were begun that day of which nobody knows yet whether X has them
 */
public record Receipt(
    LocalDate day, List<HandleLine> handles, Optional<Slowest> slowest, int byHand, int unknown) {
  public Receipt {
    handles = List.copyOf(handles);
  }

  /** Whoever waited longest. */
  public record Slowest(TicketId ticket, Duration waited) {}

  /**
   * One handle's day.
   *
   * @param onX how many replies its timeline shows
   * @param held how many Perch recorded
   * @param strange ids of replies on X that Perch did not record
   * @param gone ids of replies that Perch recorded and X does not show any more
   */
  public record HandleLine(
      String handle, int onX, int held, List<String> strange, List<String> gone) {
    public HandleLine {
      strange = List.copyOf(strange);
      gone = List.copyOf(gone);
    }
  }

  /** Whether X and Perch tell the same, and nothing is unknown. */
  public boolean agrees() {
    return unknown == 0
        && handles.stream().allMatch(line -> line.strange().isEmpty() && line.gone().isEmpty());
  }

  /** All handles' replies on X. */
  public int onX() {
    return handles.stream().mapToInt(HandleLine::onX).sum();
  }

  /** All handles' replies that Perch recorded. */
  public int held() {
    return handles.stream().mapToInt(HandleLine::held).sum();
  }
}
