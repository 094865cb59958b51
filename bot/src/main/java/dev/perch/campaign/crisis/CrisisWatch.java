package dev.perch.campaign.crisis;

import java.time.Instant;
import java.util.Optional;

/** Whether a crisis holds the desk just now. */
public interface CrisisWatch {
  /** No crisis, ever. */
  CrisisWatch CALM = Optional::empty;

  /** The crisis in force; nothing in calm times. A drill is none. */
  Optional<InForce> inForce();

  /**
   * A crisis in force.
   *
   * @param slug names it in commands and keys
   * @param name as people call it
   * @param leader the Slack user who leads
   * @param statement what may be said in public now; empty while there is none
   * @param version of the statement, 1 for the first; 0 while there was none
   */
  record InForce(
      String slug, String name, Instant since, String leader, String statement, int version) {}
}
