package dev.perch.slack.view;

import com.slack.api.model.view.View;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Reply;
import java.util.List;
import java.util.Optional;

/** Why a reply of ours has to go from X. */
public final class DeletionForm {
  private DeletionForm() {}

  /** The newest reply that may be asked of X to be taken away. */
  static Optional<Reply> newest(Ticket ticket) {
    return ticket.facts().replies().reversed().stream().filter(Reply::deletable).findFirst();
  }

  /** The form; {@code tweet} is the reply's id on X. */
  public static View of(Ref ref, String tweet) {
    return Forms.form(
        Actions.DELETE_REPLY_FORM,
        "Delete our reply",
        "Delete",
        ref.with(tweet),
        List.of(
            Kit.paragraph(
                "<https://x.com/i/status/%s|This reply> goes from X for good.".formatted(tweet)),
            Kit.field("Reason", Actions.NOTE_TEXT, "", DeletionPhrases.HINT, false)));
  }
}
