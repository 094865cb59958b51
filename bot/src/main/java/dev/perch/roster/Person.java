package dev.perch.roster;

/**
 * Somebody on Slack.
 *
 * @param id the user id
 * @param workspace the id of the workspace they belong to
 * @param name how they are called, to read
 * @param member a person of the workspace: no bot, no guest, not deactivated
 */
public record Person(String id, String workspace, String name, boolean member) {
  /** What they sign with. */
  public String initials() {
    return Initials.of(name);
  }
}
