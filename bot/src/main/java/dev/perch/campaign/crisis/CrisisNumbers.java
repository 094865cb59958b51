package dev.perch.campaign.crisis;

import java.time.Instant;
import java.util.List;

/**
 * How a crisis stands.
 *
 * @param matching tickets that belong to it
 * @param answered those of them that were answered
 * @param waiting those whose customer waits
 * @param heldPosts scheduled posts that are held back
 * @param cut whether there are more tickets than were looked at: those heard of last were
 * @param slots what happened in each ten minutes, oldest first
 */
public record CrisisNumbers(
    int matching, int answered, int waiting, int heldPosts, boolean cut, List<Slot> slots) {
  public CrisisNumbers {
    slots = List.copyOf(slots);
  }

  /**
   * Ten minutes.
   *
   * @param wrote customers who began to write, whatever about
   * @param replied our public replies, whatever about
   * @param onIt those of them that went to the crisis's tickets
   */
  public record Slot(Instant begin, int wrote, int replied, int onIt) {}
}
