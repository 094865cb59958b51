package dev.perch.slack.crisis;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.slack.view.campaign.CrisisRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;
import java.util.function.Consumer;

/** What is pressed on a crisis's message: decoded, handed on, acknowledged. */
public final class CrisisButtons {
  private final CrisisActs acts;
  private final CrisisForms forms;
  private final Acks acks;
  private final Whispers whispers;

  CrisisButtons(CrisisActs acts, CrisisForms forms, Acks acks, Whispers whispers) {
    this.acts = acts;
    this.forms = forms;
    this.acks = acks;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<CrisisId> id = CrisisId.parse(action.getValue() == null ? "" : action.getValue());
    if (id.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), CrisisPhrases.NOT_OURS);
      return context.ack();
    }
    switch (action.getActionId()) {
      case Actions.CRISIS_DISMISS -> {
        CrisisAction dismiss = new CrisisAction.Dismiss(id.get());
        whispers.say(
            at.channel(), null, at.user(), CrisisActs.words(acts.act(at, dismiss), dismiss));
      }
      case Actions.CRISIS_START -> with(at, id.get(), known -> start(at, known));
      case Actions.CRISIS_UPDATE -> with(at, id.get(), known -> forms.update(at, known));
      case Actions.CRISIS_END -> with(at, id.get(), known -> forms.end(at, known));
      default -> whispers.say(at.channel(), null, at.user(), CrisisPhrases.NOT_OURS);
    }
    return context.ack();
  }

  private void start(At at, Known known) {
    if (acts.crises().mayStart(at.workspace(), at.user())) {
      forms.start(at, new CrisisRef(known.id(), false, at.channel()), known.words().name());
    } else {
      whispers.say(at.channel(), null, at.user(), CrisisPhrases.onlyPr());
    }
  }

  private void with(At at, CrisisId id, Consumer<Known> then) {
    acks.later(() -> acts.crises().find(id).ifPresent(then), why -> whispers.notOpened(at, why));
  }
}
