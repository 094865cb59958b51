package dev.perch.desk;

import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What notices of time say: what happened, what it means, what to do. In mrkdwn. */
public final class NoticeWords {
  public static final String WOKEN =
      "This was put off until now, and is in the queue again. Press *Claim* to take it up.";

  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private NoticeWords() {}

  public static String clock(Ticket ticket, ClockStage stage, Instant due) {
    boolean taken = ticket.held().isPresent();
    return switch (stage) {
      case HALF ->
          taken
              ? "Half of the time for a reply is gone: the customer should hear from us by %s."
                  .formatted(at(due))
              : "Half of the time for a reply is gone, and nobody has this: the customer should hear from us by %s. Press *Claim* if you can take it."
                  .formatted(at(due));
      case MOST ->
          taken
              ? "Four fifths of the time for a reply are gone, and it is due %s. If its owner cannot get to it, somebody else should ask for it."
                  .formatted(at(due))
              : "Four fifths of the time for a reply are gone, nobody has this, and it is due %s. Please press *Claim*, whoever can."
                  .formatted(at(due));
      case BREACHED ->
          "A customer of @%s with %s waits longer than they should: a reply was due %s%s."
              .formatted(
                  ticket.facts().handle(),
                  ticket.facts().team().title(),
                  at(due),
                  ticket
                      .held()
                      .map(claim -> ", and <@" + claim.by() + "> has it")
                      .orElse(", and nobody has it"));
    };
  }

  public static String promised(Ticket ticket) {
    return ticket.isOpen()
        ? "The customer was told to hear from us by now. Look what there is to say, and press *Reply*."
        : "The customer was told to hear from us by now, and the ticket is closed. Press *Reopen* if that is too soon.";
  }

  public static String notAccepted(Ticket.Offered offered) {
    return "%s did not accept a ticket that %s of %s handed over, so it is back there. Its clock went on; somebody should decide whose it is."
        .formatted(
            offered.facts().team().title(),
            "<@" + offered.offer().by() + ">",
            offered.offer().from().title());
  }

  public static String stranded(Ticket.Offered offered) {
    return "A ticket that <@%s> of %s handed to %s could not be shown there, so it is back. Is Perch a member of their channel, and is the channel not archived?"
        .formatted(
            offered.offer().by(), offered.offer().from().title(), offered.facts().team().title());
  }

  /** Slack renders it in each reader's zone. */
  private static String at(Instant time) {
    return "<!date^%d^{date_short_pretty} at {time}|%s>"
        .formatted(time.getEpochSecond(), FALLBACK.format(time));
  }
}
