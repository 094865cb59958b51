package dev.perch.roster;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Somebody on Slack.
 *
 * @param id the user id
 * @param workspace the id of the workspace they belong to
 * @param name how they are called, to read
 * @param member a person of the workspace: no bot, no guest, not deactivated
 * @param initials what they sign with: chosen, or what their name gives
 * @param zone in which their days begin; UTC where it is not known
 */
public record Person(
    String id, String workspace, String name, boolean member, String initials, ZoneId zone) {
  /** Somebody who signs with what their name gives, and of whose clock nothing is known. */
  public Person(String id, String workspace, String name, boolean member) {
    this(id, workspace, name, member, Initials.of(name), ZoneOffset.UTC);
  }

  /** The same, signing with others. */
  Person signing(String chosen) {
    return new Person(id, workspace, name, member, chosen, zone);
  }

  /** The same, by the clock of that zone. */
  public Person in(ZoneId theirs) {
    return new Person(id, workspace, name, member, initials, theirs);
  }
}
