package dev.perch.slack.view;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.guard.Signature;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where a card leads on X: to the tweet, or to an answer to it that is written by hand. */
final class PostOnX {
  /** Slack takes no longer an address on a button. */
  private static final int LONGEST = 3_000;

  private PostOnX() {}

  /**
   * The tweet; where X takes no reply from Perch, its own form for one, with our words in it as far
   * as there are some.
   */
  static String link(Shown shown) {
    boolean byHand =
        CardButtons.mayAnswer(shown.ticket())
            && !shown.replyAllowed()
            && shown.gone().isEmpty()
            && shown.lastSaid().withdrawn() == null;
    return byHand ? form(shown) : shown.link();
  }

  private static String form(Shown shown) {
    String empty = "https://x.com/intent/post?in_reply_to=" + shown.lastSaid().latest();
    return words(shown)
        .map(text -> empty + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .filter(link -> link.length() <= LONGEST)
        .orElse(empty);
  }

  /** The reply that X refused, or else the first suggestion that may be said. */
  private static Optional<String> words(Shown shown) {
    return refused(shown.ticket(), shown.words())
        .or(() ->
            shown.words().suggested(shown.lastSaid().index()).stream()
                .filter(answer -> !answer.heldBack())
                .map(SuggestedAnswer::text)
                .findFirst());
  }

  /** Of all that stands with a ticket only replies are signed; what was sent is out already. */
  private static Optional<String> refused(Ticket ticket, Words words) {
    TicketFacts facts = ticket.facts();
    return words.texts().entrySet().stream()
        .filter(text -> text.getKey() > facts.lastWord().index())
        .filter(
            text -> facts.replies().stream().noneMatch(reply -> reply.attempt() == text.getKey()))
        .filter(text -> !Signature.initials(text.getValue()).isEmpty())
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }
}
