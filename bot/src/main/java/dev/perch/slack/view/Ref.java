package dev.perch.slack.view;

import dev.perch.desk.acts.Press;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/**
 * What a button, menu or form carries: the ticket, and what the person had before their eyes when
 * they pressed.
 *
 * <p>It comes back from Slack, so it may be forged: it names things, and proves no right.
 *
 * @param claim the claim's number, or {@link Press#NO_CLAIM}
 * @param word index of the customer's last word
 * @param rest whatever the button adds, such as the number of a suggestion; may be empty
 */
public record Ref(TicketId ticket, int claim, int word, String rest) {
  public static Ref of(Ticket ticket) {
    return new Ref(
        ticket.id(),
        ticket.held().map(Ticket.Claim::number).orElse(Press.NO_CLAIM),
        ticket.facts().lastWord().index(),
        "");
  }

  public Ref with(String added) {
    return new Ref(ticket, claim, word, added);
  }

  /**
   * Before an entry that a direct message was taken from, where the ticket is answered in public.
   */
  private static final String IN_PRIVATE = "dm:";

  /** The same, of an editor whose words go by direct message. */
  public Ref inPrivate() {
    return with(IN_PRIVATE + rest);
  }

  /** Whether what is written goes by direct message, though the ticket is answered in public. */
  public boolean isInPrivate() {
    return rest.startsWith(IN_PRIVATE);
  }

  /** Of an editor: the entry and version that it began with, {@code id@version}, or empty. */
  public String faq() {
    return isInPrivate() ? rest.substring(IN_PRIVATE.length()) : rest;
  }

  /** The number that was added, such as the version of a reply; nothing if it is none. */
  public Optional<Integer> number() {
    return rest.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(rest)) : Optional.empty();
  }

  public String text() {
    return ticket + "|" + claim + "|" + word + "|" + rest;
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<Ref> parse(String text) {
    String[] parts = text.split("\\|", 4);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Ref(
              new TicketId(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              parts[3]));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  /** The press of that person on whatever carries this. */
  public Press press(String workspace, String user, String operation) {
    return new Press(workspace, user, ticket, operation, claim, word);
  }
}
