package dev.perch.knowledge.gatekeeping;

/**
 * Somebody who may publish, as whoever made this has proved.
 *
 * @param user their id
 */
public record Editor(String user) {}
