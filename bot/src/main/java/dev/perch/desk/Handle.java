package dev.perch.desk;

import dev.perch.ticket.Team;

/**
 * A brand account on X that this desk answers for.
 *
 * @param name as on X, without the {@code @}
 * @param userId X's id of it
 * @param team whose its mentions are first
 */
public record Handle(String name, String userId, Team team) {}
