package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.slack.ticket.EditorViews.Beginning;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.MoveDraft;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.Ticket;
import java.util.List;

/** Takes a draft into private from within its editor, where the guard keeps it out of public. */
public final class DraftMoves {
  private final SlackApi api;
  private final EditorViews views;
  private final Claims claims;
  private final PrivateWords words;
  private final Acks acks;

  public DraftMoves(SlackApi api, EditorViews views, Claims claims, PrivateWords words, Acks acks) {
    this.api = api;
    this.views = views;
    this.claims = claims;
    this.words = words;
    this.acks = acks;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    View view = payload.getView();
    if (view != null) {
      String user = payload.getUser().getId();
      Ref.parse(view.getPrivateMetadata())
          .ifPresent(ref -> acks.later(() -> move(view, ref, user, payload.getTriggerId())));
    }
    return context.ack();
  }

  /**
   * A customer who has written in private is answered there with these very words; another is asked
   * to write first, in a form above this one, which keeps the words.
   */
  private void move(View view, Ref ref, String user, String trigger) {
    String text = new FormFields(view).text(Actions.REPLY_TEXT);
    views
        .drafts()
        .ticket(ref.ticket())
        .ifPresent(ticket -> {
          if (ticket.facts().wroteInPrivate()) {
            claims.wrote(ticket, user, text, ref.faq(), true, List.of());
            api.fill(view.getId(), null, views.inPrivate(ref, ticket, text, user));
          } else {
            api.push(trigger, line(ticket, user));
          }
        });
  }

  private View line(Ticket ticket, String user) {
    String initials = views.initials(user);
    return views.opening(
        ticket,
        new Beginning(views.drafts().of(words.line(ticket), initials), MoveDraft.FIRST),
        user);
  }
}
