package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.ByHand;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.sending.MessageSeen;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.ByHandPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Whispers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The link to what somebody posted on X itself, or their word for a direct message that has none. X
 * is asked for it after the ack; the form, which stays open meanwhile, or the card says what came
 * of it.
 */
public final class HandForms {
  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final SlackApi api;
  private final ByHand byHand;
  private final MessageSeen messages;
  private final Acks acks;
  private final Whispers whispers;

  public HandForms(
      SlackApi api, ByHand byHand, MessageSeen messages, Acks acks, Whispers whispers) {
    this.messages = messages;
    this.whispers = whispers;
    this.api = api;
    this.byHand = byHand;
    this.acks = acks;
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<Ref> ref = Ref.parse(view.getPrivateMetadata());
    String link = new FormFields(view).text(Actions.NOTE_TEXT);
    if (ref.isEmpty() || !ByHand.isLink(link)) {
      String words = ref.isEmpty() ? Phrases.NOT_OURS : ByHandPhrases.NO_LINK;
      return context.ackWithErrors(Map.of(Actions.NOTE_TEXT, words));
    }
    String workspace =
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId();
    Press press =
        ref.get()
            .press(
                workspace,
                payload.getUser().getId(),
                "form:" + view.getId() + ":" + view.getHash());
    View looking = Forms.told(ByHandPhrases.LOOKING);
    looking.setExternalId("by-hand:" + view.getId() + ":" + view.getHash());
    acks.later(() -> show(looking.getExternalId(), told(press, link)));
    return context.ack("update", looking);
  }

  /** A direct message that somebody saw on X. */
  public Response seen(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<Ref> ref = Ref.parse(action.getValue() == null ? "" : action.getValue());
    ref.flatMap(Ref::number)
        .ifPresentOrElse(
            attempt ->
                acks.later(
                    () -> say(at, Phrases.of(messages.told(press(ref.get(), at), attempt))),
                    _ -> say(at, Phrases.UNAVAILABLE)),
            () -> say(at, Phrases.NOT_OURS));
    return context.ack();
  }

  private static Press press(Ref ref, At at) {
    return ref.press(at.workspace(), at.user(), at.operation());
  }

  private void say(At at, String words) {
    whispers.say(at.channel(), null, at.user(), words);
  }

  /** X may be faster than the ack, which would cover what is shown before it. */
  private void show(String name, View told) {
    for (int tried = 1; ; tried++) {
      try {
        api.fillNamed(name, told);
        return;
      } catch (SlackRefused notYet) {
        if (tried == TRIES || !notYet.error().equals("not_found")) {
          throw notYet;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while Slack took a form", e);
    }
  }

  private View told(Press press, String link) {
    try {
      Pressed pressed = byHand.told(press, link);
      return pressed instanceof Pressed.Done
          ? Forms.told(ByHandPhrases.RECORDED)
          : Forms.sorry(Phrases.of(pressed));
    } catch (Unavailable down) {
      return Forms.sorry(Phrases.UNAVAILABLE);
    }
  }
}
