package dev.perch.desk;

import dev.perch.ticket.Team;

/**
 * A brand account on X that this desk answers for.
 *
 * @param name as on X, without the {@code @}
 * @param userId X's id of it
 * @param team whose its mentions are first
 * @param voice how it speaks
 */
public record Handle(String name, String userId, Team team, Voice voice) {
  /** One of whose voice nothing is set. */
  public Handle(String name, String userId, Team team) {
    this(name, userId, team, Voice.PLAIN);
  }
}
