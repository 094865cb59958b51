package dev.perch.roster;

/**
 * The roles of the house, by the names that the settings give them. Beside them each team is a role
 * of its own ({@code care}, {@code marketing}, {@code pr}, {@code legal}): whoever holds it is one
 * of its agents.
 */
public final class Roles {
  /** May act for every team, take tickets over, and decides where nobody else can. */
  public static final String LEAD = "lead";

  /** Learns: claims and drafts, but what they send is read by somebody else first. */
  public static final String TRAINEE = "trainee";

  /** Publishes in the FAQ bank. */
  public static final String GATEKEEPER = "gatekeeper";

  /** Steps in for the gatekeeper. */
  public static final String SPARE = "spare";

  private Roles() {}
}
