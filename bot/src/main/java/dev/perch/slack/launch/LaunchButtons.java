package dev.perch.slack.launch;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchId;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;

/** What is pressed on a brief, or said to us in its thread: decoded, handed on, acknowledged. */
public final class LaunchButtons {
  private final LaunchActs acts;
  private final LaunchForms forms;
  private final BriefPlaces places;
  private final Acks acks;
  private final Whispers whispers;

  LaunchButtons(
      LaunchActs acts, LaunchForms forms, BriefPlaces places, Acks acks, Whispers whispers) {
    this.acts = acts;
    this.forms = forms;
    this.places = places;
    this.acks = acks;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<LaunchId> id = LaunchId.parse(action.getValue() == null ? "" : action.getValue());
    if (id.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), LaunchPhrases.NOT_OURS);
    } else if (action.getActionId().equals(Actions.LAUNCH_ASK)) {
      acks.later(
          () -> acts.launches().find(id.get()).ifPresent(known -> forms.ask(at, known)),
          why -> whispers.notOpened(at, why));
    } else {
      LaunchAction got = new LaunchAction.GotIt(id.get());
      whispers.say(at.channel(), null, at.user(), LaunchActs.words(acts.act(at, got), got));
    }
    return context.ack();
  }

  /**
   * Somebody named us: in the thread of a brief that is a question.
   *
   * @param otherwise what to do elsewhere
   */
  public void mentioned(AppMentionEvent event, String workspace, Runnable otherwise) {
    acks.later(
        () -> {
          Optional<LaunchId> id =
              event.getThreadTs() == null
                  ? Optional.empty()
                  : places.at(event.getChannel(), event.getThreadTs());
          id.ifPresentOrElse(launch -> asked(launch, event, workspace), otherwise);
        },
        _ ->
            whispers.say(
                event.getChannel(), event.getThreadTs(), event.getUser(), Phrases.NOT_TAKEN_UP));
  }

  private void asked(LaunchId launch, AppMentionEvent event, String workspace) {
    String question = MessageText.ofReply(event.getText()).orElse("");
    At at =
        new At(
            event.getChannel(),
            event.getUser(),
            event.getTeam() == null ? workspace : event.getTeam(),
            "",
            "mention:" + event.getChannel() + ":" + event.getTs());
    LaunchAction ask = new LaunchAction.Ask(launch, question);
    String words =
        question.isBlank() ? LaunchPhrases.ASK_SOMETHING : LaunchActs.words(acts.act(at, ask), ask);
    whispers.say(at.channel(), event.getThreadTs(), at.user(), words);
  }
}
