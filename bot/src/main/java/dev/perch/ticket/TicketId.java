package dev.perch.ticket;

/**
 * A ticket's name: the id of the tweet that opened it (of its oldest edit), so that seeing a tweet
 * twice finds the same ticket.
 *
 * @param value 1 to 19 digits, as X writes an id
 */
public record TicketId(String value) {
  public TicketId {
    if (!value.matches("[0-9]{1,19}")) {
      throw new IllegalArgumentException("not a tweet's id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
