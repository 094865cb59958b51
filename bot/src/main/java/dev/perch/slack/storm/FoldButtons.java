package dev.perch.slack.storm;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldId;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldSignRef;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/** What is pressed on a fold's card and in its windows: decoded, handed on, acknowledged. */
public final class FoldButtons {
  private final FoldActs acts;
  private final FoldForms forms;
  private final FoldLists lists;
  private final FoldSignings signings;
  private final Whispers whispers;

  FoldButtons(
      FoldActs acts, FoldForms forms, FoldLists lists, FoldSignings signings, Whispers whispers) {
    this.signings = signings;
    this.acts = acts;
    this.forms = forms;
    this.lists = lists;
    this.whispers = whispers;
  }

  /** What a button carries: a fold, and, behind a bar, what of it. */
  record Carried(FoldId id, String rest) {
    static Optional<Carried> parse(String value) {
      String[] parts = value.split("\\|", 2);
      return FoldId.parse(parts[0]).map(id -> new Carried(id, parts.length < 2 ? "" : parts[1]));
    }

    Optional<TicketId> ticket() {
      return rest.matches("[0-9]{1,19}") ? Optional.of(new TicketId(rest)) : Optional.empty();
    }
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    String name = action.getActionId();
    if (payload.getView() != null && !name.startsWith(Actions.FOLD_TICK)) {
      inWindow(payload, action, name);
    } else if (payload.getView() == null) {
      onCard(At.of(payload, action), action, name);
    }
    return context.ack();
  }

  private void onCard(At at, Action action, String name) {
    Optional<FoldSignRef> toSign = FoldSignRef.parse(action.getValue());
    if (name.startsWith(Actions.FOLD_SIGN) && toSign.isPresent()) {
      signings.open(at, toSign.get());
      return;
    }
    Optional<Carried> carried = Carried.parse(action.getValue() == null ? "" : action.getValue());
    if (carried.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), FoldPhrases.NOT_OURS);
      return;
    }
    FoldId id = carried.get().id();
    switch (name) {
      case Actions.FOLD_CLAIM -> act(at, new FoldAction.Claim(id));
      case Actions.FOLD_RELEASE -> act(at, new FoldAction.Release(id));
      case Actions.FOLD_ANSWER -> forms.open(at, id);
      case Actions.FOLD_LIST -> lists.open(at, id);
      case Actions.FOLD_MERGE ->
          FoldId.parse(carried.get().rest())
              .ifPresent(other -> act(at, new FoldAction.Merge(id, other)));
      default -> whispers.say(at.channel(), null, at.user(), FoldPhrases.NOT_OURS);
    }
  }

  private void act(At at, FoldAction action) {
    whispers.say(at.channel(), null, at.user(), FoldActs.words(acts.quickly(at, action), ""));
  }

  private void inWindow(BlockActionPayload payload, Action action, String name) {
    String value = action.getValue() == null ? "" : action.getValue();
    At at = At.of(payload, action);
    if (name.startsWith(Actions.FOLD_SIGN_PAGE)) {
      signings.turn(at, payload.getView(), number(value));
    } else if (name.startsWith(Actions.FOLD_LIST_PAGE)) {
      lists.turn(at, payload.getView(), number(value));
    } else if (name.startsWith(Actions.FOLD_PAGE)) {
      forms.turn(at, payload.getView(), number(value));
    } else if (name.equals(Actions.FOLD_BANK)) {
      forms.fromBank(at, payload.getView());
    } else if (name.equals(Actions.FOLD_WORDS)) {
      forms.words(payload.getView());
    } else {
      Carried.parse(value).ifPresent(carried -> inList(at, payload, name, carried));
    }
  }

  private void inList(At at, BlockActionPayload payload, String name, Carried carried) {
    carried
        .ticket()
        .ifPresent(ticket -> {
          FoldAction action =
              switch (name) {
                case Actions.FOLD_NOT_THIS -> new FoldAction.NotThis(carried.id(), ticket);
                case Actions.FOLD_OPEN -> new FoldAction.Open(carried.id(), ticket);
                default -> new FoldAction.Add(carried.id(), ticket);
              };
          lists.act(at, payload.getView(), action);
        });
  }

  private static int number(String value) {
    return value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
  }
}
