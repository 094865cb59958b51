package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding.Kind;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Despite;
import dev.perch.slack.view.DraftPreview;
import dev.perch.slack.view.DraftPreview.Carried;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.Ticket;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Perch <reply>} in a ticket's thread: answered with a preview, and Send, Edit and Discard
 * for its author. All other talk in the thread stays there.
 */
public final class ThreadReplies {
  private final SlackApi api;
  private final Desk desk;
  private final Drafts drafts;
  private final CardPlaces places;
  private final Editors editors;
  private final EditorViews views;
  private final Acks acks;
  private final Whispers whispers;

  public ThreadReplies(
      SlackApi api,
      Desk desk,
      Drafts drafts,
      CardPlaces places,
      Editors editors,
      EditorViews views,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.desk = desk;
    this.drafts = drafts;
    this.places = places;
    this.editors = editors;
    this.views = views;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** Somebody named us. */
  public void mentioned(AppMentionEvent event, String workspace) {
    acks.later(
        () -> preview(event, event.getTeam() == null ? workspace : event.getTeam()),
        _ ->
            whispers.say(
                event.getChannel(), event.getThreadTs(), event.getUser(), Phrases.NOT_TAKEN_UP));
  }

  private void preview(AppMentionEvent event, String workspace) {
    String thread = event.getThreadTs();
    Optional<Ticket> ticket =
        thread == null
            ? Optional.empty()
            : places.at(event.getChannel(), thread).flatMap(drafts::ticket);
    Optional<Pressed> refusal =
        ticket.flatMap(its -> desk.refusal(workspace, event.getUser(), its));
    String text = MessageText.ofReply(event.getText()).orElse("");
    if (ticket.isEmpty()) {
      whispers.say(event.getChannel(), thread, event.getUser(), Phrases.NO_TICKET);
    } else if (refusal.isPresent()) {
      whispers.say(event.getChannel(), thread, event.getUser(), Phrases.of(refusal.get()));
    } else if (text.isEmpty() || text.length() > DraftPreview.LONGEST) {
      whispers.say(event.getChannel(), thread, event.getUser(), Phrases.WRITE_A_REPLY);
    } else {
      api.post(
          event.getChannel(),
          thread,
          "A draft",
          DraftPreview.blocks(
              Ref.of(ticket.get()),
              views.proof(ticket.get(), text, event.getUser()),
              ticket.get().facts().replies().size(),
              event.getUser(),
              text),
          null);
    }
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    String thread = payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
    Optional<Ref> ref = Ref.parse(action.getValue() == null ? "" : action.getValue());
    Optional<Carried> carried = ref.flatMap(Carried::parse);
    if (carried.isEmpty()) {
      whispers.say(at.channel(), thread, at.user(), Phrases.NOT_OURS);
    } else if (!carried.get().author().equals(at.user())) {
      whispers.say(at.channel(), thread, at.user(), Phrases.anothersDraft(carried.get().author()));
    } else {
      String ts = payload.getContainer().getMessageTs();
      switch (Despite.base(action.getActionId())) {
        case Actions.DRAFT_SEND -> {
          Set<Kind> read = Despite.read(action.getActionId());
          send(ref.get(), carried.get(), read, at, thread, ts);
        }
        case Actions.DRAFT_EDIT -> editors.edit(ref.get(), at, carried.get().draft());
        default -> acks.later(() -> api.delete(at.channel(), ts));
      }
    }
    return context.ack();
  }

  private void send(
      Ref ref, Carried carried, Set<Kind> read, At at, @Nullable String thread, String ts) {
    Acks.Quick<Pressed> quick =
        acks.quickly(() ->
            desk.act(
                ref.press(at.workspace(), at.user(), at.operation()),
                new AgentAction.SendDraft(carried.draft(), carried.replies(), read)));
    switch (quick) {
      case Acks.Quick.Done<Pressed>(Pressed.Done _) ->
          acks.later(() -> api.delete(at.channel(), ts));
      case Acks.Quick.Done<Pressed> no ->
          whispers.say(at.channel(), thread, at.user(), Phrases.of(no.value()));
      case Acks.Quick.TooLate<Pressed> _ ->
          whispers.say(at.channel(), thread, at.user(), Phrases.NOT_RECORDED);
      case Acks.Quick.Down<Pressed> _ ->
          whispers.say(at.channel(), thread, at.user(), Phrases.UNAVAILABLE);
    }
  }
}
