package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;
import static dev.perch.slack.view.Times.at;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code /claims} answers: mine, and my teams'. */
public final class ClaimList {
  private static final int CUSTOMER_SHOWN = 60;

  private ClaimList() {}

  /**
   * A ticket in somebody's hands.
   *
   * @param customer as they are called on X, without the {@code @}; empty where that was removed
   * @param state what it waits for, beside its owner
   * @param link to its card; empty where it has none yet
   */
  public record Entry(
      AgentId owner, String customer, String handle, String state, Instant since, String link) {}

  /** What a ticket that somebody has waits for. */
  public static String state(Ticket ticket) {
    return switch (ticket) {
      case Ticket.AwaitingSignOff awaiting ->
          awaiting.signOff().turn().map(role -> "waits for " + ClaimPhrases.role(role)).orElse("");
      case Ticket.Sending _ -> "is being sent";
      case Ticket.Parked _ -> "sent or not?";
      default -> "";
    };
  }

  /**
   * In mrkdwn.
   *
   * @param left how many more of the teams' there are
   */
  public static String words(List<Entry> mine, List<Entry> teams, int left) {
    String own =
        mine.isEmpty()
            ? "You have no ticket just now. Press *Claim* on a card to take one."
            : "*Yours*\n" + lines(mine, false);
    if (teams.isEmpty()) {
      return own + "\nNobody else on your teams has one.";
    }
    return own
        + "\n*Your teams'*\n"
        + lines(teams, true)
        + (left > 0 ? "\nand %d more.".formatted(left) : "");
  }

  private static String lines(List<Entry> entries, boolean named) {
    return entries.stream().map(entry -> line(entry, named)).collect(Collectors.joining("\n"));
  }

  private static String line(Entry entry, boolean named) {
    String customer =
        entry.customer().isEmpty()
            ? "a customer"
            : "@" + Literal.escape(entry.customer(), CUSTOMER_SHOWN);
    return "• %s%s to @%s, since %s%s%s"
        .formatted(
            named ? who(entry.owner()) + ": " : "",
            customer,
            entry.handle(),
            at(entry.since()),
            entry.state().isEmpty() ? "" : " · " + entry.state(),
            entry.link().isEmpty() ? "" : " · <" + entry.link() + "|card>");
  }
}
