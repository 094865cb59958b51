package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.Pressed;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/** Shows veiled words to whoever asks for them, and looks after those who read many. */
public final class Unveiling {
  private final SlackApi api;
  private final Stories stories;
  private final Roster roster;
  private final OnDuty duty;
  private final Nudges nudges;
  private final Veil veil;
  private final Acks acks;
  private final Whispers whispers;

  public Unveiling(
      SlackApi api,
      Stories stories,
      Roster roster,
      OnDuty duty,
      Nudges nudges,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.stories = stories;
    this.roster = roster;
    this.duty = duty;
    this.nudges = nudges;
    this.veil = veil;
    this.acks = acks;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    Optional<TicketId> ticket =
        Ref.parse(action.getValue() == null ? "" : action.getValue()).map(Ref::ticket);
    if (ticket.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), Phrases.NOT_OURS);
    } else {
      acks.later(() -> show(at, ticket.get()), why -> whispers.notOpened(at, why));
    }
    return context.ack();
  }

  private void show(At at, TicketId ticket) {
    if (roster.member(at.workspace(), at.user()).isEmpty()) {
      whispers.say(at.channel(), null, at.user(), Phrases.of(Pressed.Stranger.of(roster)));
      return;
    }
    api.open(
        at.trigger(),
        stories
            .read(ticket)
            .map(story -> veil.lifted(story.ticket(), stories.words(ticket)))
            .orElseGet(() -> Forms.sorry(Phrases.of(new Pressed.Missing()))));
    duty.hostileRead(at.user()).ifPresent(nudge -> nudges.tell(at.user(), nudge));
  }
}
