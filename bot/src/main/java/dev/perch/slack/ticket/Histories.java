package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.Pressed;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.HistoryView;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;

/** Shows what happened to a ticket, to members of the workspace, page by page. */
public final class Histories {
  private final SlackApi api;
  private final Stories stories;
  private final Roster roster;
  private final Veil veil;
  private final Acks acks;
  private final Whispers whispers;

  public Histories(
      SlackApi api, Stories stories, Roster roster, Veil veil, Acks acks, Whispers whispers) {
    this.veil = veil;
    this.api = api;
    this.stories = stories;
    this.roster = roster;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** From a card it opens; from its own window it turns the page there. */
  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<Ref> ref = Ref.parse(action.getValue() == null ? "" : action.getValue());
    if (ref.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), Phrases.NOT_OURS);
    } else {
      acks.later(() -> show(payload, at, ref.get()), why -> whispers.notOpened(at, why));
    }
    return context.ack();
  }

  private void show(BlockActionPayload payload, At at, Ref ref) {
    View page = page(at, ref);
    if (payload.getView() == null) {
      api.open(at.trigger(), page);
    } else {
      api.fill(payload.getView().getId(), null, page);
    }
  }

  private View page(At at, Ref ref) {
    if (roster.member(at.workspace(), at.user()).isEmpty()) {
      return Forms.sorry(Phrases.of(Pressed.Stranger.of(roster)));
    }
    int number = ref.rest().matches("[0-9]{1,4}") ? Integer.parseInt(ref.rest()) : 0;
    return stories
        .read(ref.ticket())
        .map(story -> HistoryView.page(story, stories.words(ref.ticket()), veil.reading(), number))
        .orElseGet(() -> Forms.sorry(Phrases.of(new Pressed.Missing())));
  }
}
