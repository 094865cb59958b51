package dev.perch.sandbox.slack.workspace;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who acts in Slack: a colleague, a guest, a partner, a bot.
 *
 * @param id Slack's user id, {@code U...}
 * @param teamId the workspace they belong to; another one than ours for a partner
 * @param role the name that scripts use, role and number: {@code agent1}
 * @param deactivated they have left the company, and Slack lets them in no more
 */
public record Person(
    String id,
    String teamId,
    String role,
    String firstName,
    String lastName,
    ZoneId tz,
    Kind kind,
    boolean deactivated) {
  Person(
      String id,
      String teamId,
      String role,
      String firstName,
      String lastName,
      ZoneId tz,
      Kind kind) {
    this(id, teamId, role, firstName, lastName, tz, kind, false);
  }

  /** What Slack lets them do. */
  public enum Kind {
    MEMBER,
    /** A single-channel guest: {@code is_ultra_restricted}. */
    GUEST,
    /** A member of another workspace, met in a shared channel. */
    EXTERNAL,
    BOT
  }

  public String realName() {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }

  /** What stands beside their messages. */
  public String displayName() {
    return firstName;
  }

  /** The old-style name, lower case, without spaces. */
  public String username() {
    return realName().toLowerCase(Locale.ROOT).replace(' ', '.');
  }

  public Person withDeactivated(boolean deactivated) {
    return new Person(id, teamId, role, firstName, lastName, tz, kind, deactivated);
  }

  public boolean isBot() {
    return kind == Kind.BOT;
  }

  boolean answersTo(String name) {
    return name.equalsIgnoreCase(role)
        || name.equalsIgnoreCase(firstName)
        || name.equalsIgnoreCase(realName())
        || name.equals(id);
  }
}
