package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;
import static dev.perch.slack.view.Times.at;

import dev.perch.ticket.Deletion;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a reply of ours that somebody wants off X. In mrkdwn. */
final class DeletionPhrases {
  static final String HINT =
      "Why it has to go. The reason stands on the card's thread and in the History. Who has seen the reply has seen it: if it was wrong, write a correction as well.";

  private DeletionPhrases() {}

  static String asked(Deletion deletion, String reason) {
    return who(deletion.by()) + " is deleting a reply of ours on X" + reason;
  }

  /** What came of the deletion of one of these replies. */
  static String answered(TicketFacts facts, TicketEvent.DeletionAnswered answered) {
    Deletion asked =
        facts.replies().stream()
            .flatMap(reply -> Stream.ofNullable(reply.deletion()))
            .filter(deletion -> deletion.number() == answered.deletion())
            .findFirst()
            .orElse(null);
    return answered(asked, answered.outcome());
  }

  /**
   * What came of it.
   *
   * @param deletion as it was asked for; null where the reply is not known any more
   */
  static String answered(@Nullable Deletion deletion, Deletion.Outcome outcome) {
    return switch (outcome) {
      case DELETED ->
          "Our reply is deleted on X"
              + (deletion == null ? "." : ": " + who(deletion.by()) + " asked for it.");
      case GONE -> "Our reply does not stand on X any more.";
      case NOT_ALLOWED ->
          "X did not delete our reply: it is no post of this handle's. It stands as it did.";
      case NOT_AUTHORIZED ->
          "X refused our keys, so our reply stands as it did. A lead has to renew the handle's access; then choose *Delete our reply* again.";
      case STANDS ->
          "X gave no clear answer, and our reply seems to stand. Look on X; then choose *Delete our reply* again, or delete it there.";
    };
  }

  /** Behind what the card says of the reply. */
  static String onCard(@Nullable Deletion deletion) {
    if (deletion == null) {
      return "";
    }
    if (deletion.pending()) {
      return ", which %s is deleting on X".formatted(who(deletion.by()));
    }
    return deletion.done()
        ? ", *deleted on X* by %s %s".formatted(who(deletion.by()), at(deletion.at()))
        : ", which X has not deleted";
  }
}
