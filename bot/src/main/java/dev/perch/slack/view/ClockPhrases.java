package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;
import static dev.perch.slack.view.Times.at;

import dev.perch.ticket.TicketEvent;

/** What a thread tells of what was put off and promised. In mrkdwn. */
final class ClockPhrases {
  private ClockPhrases() {}

  static String snoozed(TicketEvent.Snoozed snoozed) {
    return "%s put this off until %s. It comes back then, or as soon as the customer writes."
        .formatted(who(snoozed.by()), at(snoozed.until()));
  }

  static String woken(TicketEvent.Woken woken) {
    return woken.by() == null
        ? "This was put off until now. Whoever has time may take it; its clock counts from now on."
        : who(woken.by()) + " took this up again before its time.";
  }

  static String promised(TicketEvent.Promised promised) {
    return "%s has Perch remind us: the customer was told to hear from us by %s."
        .formatted(who(promised.by()), at(promised.until()));
  }
}
