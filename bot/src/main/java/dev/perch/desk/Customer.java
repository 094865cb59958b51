package dev.perch.desk;

/**
 * Who wrote, as X showed them when they did.
 *
 * @param id X's user id
 * @param username without the {@code @}
 * @param name as they call themselves: theirs to choose, so never trusted
 */
public record Customer(String id, String username, String name, int followers, boolean verified) {}
