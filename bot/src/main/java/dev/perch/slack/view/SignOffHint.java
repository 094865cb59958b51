package dev.perch.slack.view;

import dev.perch.ticket.SignOff;

/** What the channel of whoever should sign off reads: that something waits, and where. */
public final class SignOffHint {
  private SignOffHint() {}

  /** In mrkdwn. */
  public static String words(SignOff signOff, String link) {
    return "A reply to a customer waits for %s: <%s|read it on its card>, then *Approve*, *Edit reply* or *Return*."
        .formatted(signOff.turn().map(ClaimPhrases::role).orElse("you"), link);
  }
}
