package dev.perch.roster;

/**
 * Somebody on Slack.
 *
 * @param id the user id
 * @param workspace the id of the workspace they belong to
 * @param name how they are called, to read
 * @param member a person of the workspace: no bot, no guest, not deactivated
 * @param initials what they sign with: chosen, or what their name gives
 */
public record Person(String id, String workspace, String name, boolean member, String initials) {
  /** Somebody who signs with what their name gives. */
  public Person(String id, String workspace, String name, boolean member) {
    this(id, workspace, name, member, Initials.of(name));
  }

  /** The same, signing with others. */
  Person signing(String chosen) {
    return new Person(id, workspace, name, member, chosen);
  }
}
