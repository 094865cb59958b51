package dev.perch.slack.view;

import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;

/** What a card's thread says of a reply that X refused, or that was not even put to it. */
final class RefusedLine {
  private RefusedLine() {}

  /** X's reasons against a direct message are others than against a tweet. */
  static String of(Story story, TicketEvent.SendRefused refused) {
    boolean direct =
        story.events().get(refused.attempt()) instanceof TicketEvent.SendingStarted sending
            && sending.road() == Road.DIRECT;
    String words =
        direct && refused.why() == SendRefusal.NOT_ALLOWED
            ? Phrases.MESSAGE_REFUSED
            : Phrases.refused(refused.why());
    long posted =
        story.events().stream()
            .filter(TicketEvent.PartPosted.class::isInstance)
            .filter(event -> ((TicketEvent.PartPosted) event).attempt() == refused.attempt())
            .count();
    return posted == 0 ? words : ThreadPhrases.cutShort(posted, words);
  }
}
