package dev.perch.ticket;

import dev.perch.ticket.TicketFacts.Reply;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which replies of a ticket somebody wants off X, and what came of it. */
public final class Deletions {
  private Deletions() {}

  /** The replies whose deletion X has not answered. */
  public static List<Reply> pending(TicketFacts facts) {
    return facts.replies().stream()
        .filter(reply -> reply.deletion() != null && reply.deletion().pending())
        .toList();
  }

  /** The tweets of replies that we took off X. */
  public static Set<String> done(TicketFacts facts) {
    return facts.replies().stream()
        .filter(reply -> reply.deletion() != null && reply.deletion().done())
        .flatMap(reply -> reply.tweets().stream())
        .collect(Collectors.toSet());
  }

  static boolean possible(TicketFacts facts, TicketEvent.DeletionAsked event) {
    return facts.replies().stream()
        .anyMatch(ours -> ours.tweet().equals(event.tweet()) && ours.deletable());
  }

  static TicketFacts asked(TicketFacts facts, int index, TicketEvent.DeletionAsked event) {
    Deletion asked = new Deletion(index, event.by(), event.at(), null);
    return each(facts, ours -> ours.tweet().equals(event.tweet()) ? ours.with(asked) : ours);
  }

  static TicketFacts answered(TicketFacts facts, TicketEvent.DeletionAnswered event) {
    return each(
        facts,
        ours -> {
          Deletion asked = ours.deletion();
          return asked != null && asked.number() == event.deletion()
              ? ours.with(asked.answered(event.outcome()))
              : ours;
        });
  }

  private static TicketFacts each(TicketFacts facts, UnaryOperator<Reply> change) {
    return facts.withReplies(facts.replies().stream().map(change).toList());
  }
}
