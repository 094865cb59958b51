package dev.perch.slack.faq;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.acts.Drafts;
import dev.perch.slack.view.faq.FaqForm.Beginning;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.MessageText;

/** "Make this an FAQ" at a message: the form, begun with what was asked and what we said. */
public final class FaqShortcut {
  private static final String NAME = "Make this an FAQ";

  private final FaqForms forms;
  private final CardPlaces places;
  private final Drafts drafts;
  private final Acks acks;

  FaqShortcut(FaqForms forms, CardPlaces places, Drafts drafts, Acks acks) {
    this.forms = forms;
    this.places = places;
    this.drafts = drafts;
    this.acks = acks;
  }

  /** What people see among a message's actions. */
  public static String title() {
    return NAME;
  }

  public Response used(MessageShortcutPayload payload, Context context) {
    At at =
        new At(
            payload.getChannel().getId(),
            payload.getUser().getId(),
            payload.getTeam().getId(),
            payload.getTriggerId(),
            "");
    acks.later(() -> forms.write(at, false, beginning(payload)));
    return context.ack();
  }

  /**
   * Of a ticket's card or thread the question and our reply, or what a colleague wrote there to
   * answer it; of other messages their words.
   */
  private Beginning beginning(MessageShortcutPayload payload) {
    Message message = payload.getMessage();
    String thread = message.getThreadTs() == null ? payload.getMessageTs() : message.getThreadTs();
    String text = message.getText() == null ? "" : message.getText();
    String typed = MessageText.typed(text);
    return places
        .at(payload.getChannel().getId(), thread)
        .flatMap(ticket -> drafts.exchange(ticket, text))
        .map(exchange ->
            new Beginning(
                null,
                exchange.question(),
                message.getBotId() == null && !typed.isEmpty() ? typed : exchange.answer()))
        .orElseGet(() -> new Beginning(null, "", typed));
  }
}
