package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
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
    String tweet = shown.lastWord().map(shown.reading()::shown).orElse("(removed)");
    return List.of(
        Kit.paragraph(
            "*%s*, as @%s · <%s|go to the card>"
                .formatted(summary(awaiting), awaiting.facts().handle(), link)),
        Kit.rich(
            Kit.line(Kit.text("The customer wrote")),
            Kit.quote(Literal.words(tweet, SHOWN)),
            Kit.line(Kit.text("The reply would be"))),
        SignOffView.words(shown, awaiting),
        Kit.actions(SignOffView.buttons(shown, awaiting.signOff().version())));
  }

  /** What was decided, in mrkdwn. */
  public static String decided(Story story, int index) {
    return switch (story.events().get(index)) {
      case TicketEvent.SignOffGiven given -> SignOffView.given(story, given, index);
      case TicketEvent.SignOffEdited edited ->
          "%s changed the words, so they wait anew.".formatted(who(edited.by()));
      case TicketEvent.SignOffReturned returned ->
          "%s sent the reply back to its author.".formatted(who(returned.by()));
      case TicketEvent.SignOffVoided voided ->
          ClaimPhrases.voided(voided.why(), who(SignOffView.author(story, voided.version())));
      default -> "It is decided.";
    };
  }

  /** The message after that: nothing is left to press. */
  public static List<LayoutBlock> decided(String words, TicketFacts facts, String link) {
    return List.of(
        Kit.paragraph(
            "*A reply to a customer*, as @%s · <%s|go to the card>\n%s"
                .formatted(facts.handle(), link, words)));
  }
}
