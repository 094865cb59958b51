package dev.perch.slack.ticket;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.ByHand;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.ByHandPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The link to what somebody posted on X itself. X is asked for it after the ack; the form, which
 * stays open meanwhile, says what came of it.
 */
public final class HandForms {
  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final SlackApi api;
  private final ByHand byHand;
  private final Acks acks;

  public HandForms(SlackApi api, ByHand byHand, Acks acks) {
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
