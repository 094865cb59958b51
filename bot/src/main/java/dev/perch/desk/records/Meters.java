package dev.perch.desk.records;

import java.time.Duration;

/**
 * What an operator wants figures of. Everybody tells what happens; nobody ever waits for it.
 *
 * <p>No id and no word of a customer's is among the arguments: they become labels, which are kept
 * long and shown widely, and each takes memory for good.
 */
public interface Meters {
  /** Counts nothing. */
  Meters NONE = new Meters() {};

  /** That many tweets of a handle's mentions were read that were not known. */
  default void read(String handle, int tweets) {}

  /**
   * Something happened to a ticket.
   *
   * @param event its kind, such as {@code opened} or {@code replied}
   */
  default void happened(String event, String team, String handle) {}

  /** A ticket's first card is up, so long after its first tweet was seen. */
  default void shown(Duration sinceSeen) {}

  /**
   * A request of Slack's was answered.
   *
   * @param request its kind, such as {@code block-action}
   */
  default void acked(String request, Duration took) {}

  /** A script ran in Redis, the way there and back included. */
  default void ran(String script, Duration took) {}

  /**
   * A call was made.
   *
   * @param service {@code slack} or {@code x}
   * @param method as the service names it, without ids: {@code chat.update}, {@code GET
   *     /2/users/:id/mentions}
   * @param outcome {@code ok}, {@code http-429}, {@code refused}, {@code unreachable} and the like
   */
  default void called(String service, String method, String outcome, Duration took) {}

  /**
   * An alarm was raised.
   *
   * @param kind what it is about, such as {@code gap} or {@code parked}
   */
  default void alarmed(String kind) {}
}
