package dev.perch.desk;

import dev.perch.desk.PublicReplies.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes direct messages to customers, and finds them again. */
public interface DirectReplies {
  /**
   * Writes as that handle; one request, never repeated. Does not throw for what X answers or fails
   * to.
   *
   * @param customer X's id of who is written to: somebody who wrote to the handle first
   * @param media ids of uploaded pictures, at most one
   */
  Outcome write(String handle, String customer, String text, List<String> media);

  /**
   * Looks in the conversation of the two for a message of ours with that text.
   *
   * @param after the customer's message that it follows: ours is younger
   * @param known ids of messages that we know of: those are others
   * @throws Unavailable if the conversation could not be read
   */
  Optional<String> find(
      String handle, String customer, String after, String text, Set<String> known);
}
