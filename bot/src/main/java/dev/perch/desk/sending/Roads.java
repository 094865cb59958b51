package dev.perch.desk.sending;

import dev.perch.desk.DirectReplies;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.TicketFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes an approved reply to X, by the road that was approved with it. */
public record Roads(PublicReplies open, DirectReplies direct, Attaching attaching) {
  /**
   * Sends; one request, never repeated.
   *
   * @param media ids of the pictures that go with it, which X has
   */
  Outcome send(TicketFacts facts, Attempt attempt, String text, List<String> media) {
    return switch (attempt.road()) {
      case PUBLIC -> open.post(facts.handle(), attempt.target(), text, media);
      case DIRECT -> direct.write(facts.handle(), facts.customer(), text, media);
    };
  }

  /**
   * Looks whether it is there.
   *
   * @throws Unavailable if that could not be read
   */
  Optional<String> find(TicketFacts facts, Attempt attempt, String text) {
    Set<String> known =
        Stream.concat(
                facts.replies().stream().flatMap(reply -> reply.tweets().stream()),
                attempt.parts().stream())
            .collect(Collectors.toSet());
    return switch (attempt.road()) {
      case PUBLIC -> open.find(facts.handle(), attempt.target(), text, known);
      case DIRECT -> direct.find(facts.handle(), facts.customer(), attempt.target(), text, known);
    };
  }
}
