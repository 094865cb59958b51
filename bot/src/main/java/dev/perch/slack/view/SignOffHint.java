package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Mention;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import java.util.List;

/**
 * What the channel of whoever should sign off reads: the customer's word, the reply that waits, and
 * the buttons, for not everybody there is in the channel of the card.
 */
public final class SignOffHint {
  private static final int SHOWN = 1_500;

  private SignOffHint() {}

  /** For notifications, in mrkdwn. */
  public static String summary(AwaitingSignOff awaiting) {
    return "A reply to a customer waits for %s"
        .formatted(awaiting.signOff().turn().map(ClaimPhrases::role).orElse("you"));
  }

  /**
   * The message.
   *
   * @param link to the card
   */
  public static List<LayoutBlock> blocks(Shown shown, AwaitingSignOff awaiting, String link) {
    String tweet = shown.lastWord().map(Mention::text).orElse("(removed)");
    return List.of(
        Kit.paragraph(
            "*%s*, as @%s · <%s|go to the card>"
                .formatted(summary(awaiting), awaiting.facts().handle(), link)),
        Kit.rich(
            Kit.line(Kit.text("The customer wrote")),
            Kit.quote(Literal.words(tweet, SHOWN)),
            Kit.line(Kit.text("The reply would be"))),
        SignOffView.words(shown, awaiting),
        Kit.actions(SignOffView.buttons(shown.ref(), awaiting.signOff().version())));
  }
}
