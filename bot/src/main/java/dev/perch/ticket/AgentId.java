package dev.perch.ticket;

/**
 * Who acts on a ticket: a Slack user of the desk's workspace.
 *
 * @param value the user id, as Slack writes it ({@code U…} or {@code W…})
 */
public record AgentId(String value) {
  public AgentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an agent has an id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
