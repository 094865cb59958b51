package dev.perch.desk.bank;

import dev.perch.desk.Mention;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts.Said;
import java.util.List;
import java.util.Optional;

/**
 * What a reply answered.
 *
 * @param said the customer's tweets since what was answered or closed before, oldest first; where
 *     there are none, the last one; never empty
 */
public record Answered(List<Said> said) {
  /** Of a reply that stands; nothing where the customer has changed their words since. */
  static Optional<Answered> by(Story story, int attempt) {
    if (attempt >= story.length()
        || !(story.events().get(attempt) instanceof TicketEvent.SendingStarted started)) {
      return Optional.empty();
    }
    int dealtWith = dealtWith(story.events(), attempt);
    List<Said> said =
        story.ticket().facts().said().stream()
            .filter(word -> word.index() <= started.answering())
            .toList();
    List<Said> fresh = said.stream().filter(word -> word.index() > dealtWith).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answered(fresh.isEmpty() ? List.of(said.getLast()) : fresh));
  }

  /** The last event that an earlier reply answered, or that was over when the ticket was closed. */
  private static int dealtWith(List<TicketEvent> events, int attempt) {
    int dealtWith = -1;
    for (int i = 0; i < attempt; i++) {
      int until =
          switch (events.get(i)) {
            case TicketEvent.Replied replied -> answering(events.get(replied.attempt()));
            case TicketEvent.RepliedByHand byHand -> byHand.answering();
            case TicketEvent.Resolved _, TicketEvent.Dismissed _ -> i;
            default -> -1;
          };
      dealtWith = Math.max(dealtWith, until);
    }
    return dealtWith;
  }

  private static int answering(TicketEvent attempt) {
    return attempt instanceof TicketEvent.SendingStarted started ? started.answering() : -1;
  }

  /** The tweet under which it is kept what this taught. */
  String tweet() {
    return said.getLast().tweet().id();
  }

  List<String> tweets() {
    return said.stream().map(word -> word.tweet().id()).toList();
  }

  /** What the customer wrote, as far as it was not erased. */
  List<String> texts(Words words) {
    return tweets().stream().flatMap(id -> words.mention(id).stream()).map(Mention::text).toList();
  }
}
