package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding.Kind;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Despite;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.PictureFields;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Typing;
import dev.perch.ticket.Road;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that come back: decoded, handed to the desk, answered with errors at the field or closed.
 */
public final class TicketForms {
  private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)>");

  private final SlackApi api;
  private final Desk desk;
  private final Claims claims;
  private final EditorViews views;
  private final ReplyPictures pictures;
  private final Typing typing;
  private final Acks acks;

  public TicketForms(
      SlackApi api,
      Desk desk,
      Claims claims,
      EditorViews views,
      ReplyPictures pictures,
      Typing typing,
      Acks acks) {
    this.pictures = pictures;
    this.api = api;
    this.desk = desk;
    this.claims = claims;
    this.views = views;
    this.typing = typing;
    this.acks = acks;
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    String form = Despite.base(view.getCallbackId());
    String field = form.equals(Actions.REPLY_FORM) ? Actions.REPLY_TEXT : Actions.NOTE_TEXT;
    String text = views.inParts(payload.getUser().getId(), value(view, field), chosen(view));
    Optional<Ref> ref = Ref.parse(view.getPrivateMetadata());
    ReplyPictures.Read read =
        ref.map(carried -> pictures(view, carried, payload)).orElse(ReplyPictures.NONE);
    if (read instanceof ReplyPictures.Read.Wrong wrong) {
      return context.ackWithErrors(Map.of(wrong.field(), wrong.words()));
    }
    Optional<AgentAction> action = ref.flatMap(carried -> action(view, carried, text, read));
    if (action.isEmpty()) {
      return context.ackWithErrors(Map.of(field, Phrases.NOT_OURS));
    }
    String workspace =
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId();
    String user = payload.getUser().getId();
    String operation = "form:" + view.getId() + ":" + view.getHash();
    Acks.Quick<Pressed> quick =
        acks.quickly(() -> desk.act(ref.get().press(workspace, user, operation), action.get()));
    return switch (quick) {
      case Acks.Quick.Done<Pressed>(Pressed.Done _) -> context.ack();
      case Acks.Quick.Done<Pressed>(Pressed.Stale stale)
          when action.get() instanceof AgentAction.Send && stillTheirs(stale, user) ->
          context.ack("update", views.again(ref.get(), stale.story().ticket(), text, user));
      case Acks.Quick.Done<Pressed>(Pressed.Answered answered)
          when action.get() instanceof AgentAction.Send ->
          context.ack("update", views.lost(ref.get(), answered, text, user));
      case Acks.Quick.Done<Pressed>(Pressed.Warned warned)
          when action.get() instanceof AgentAction.Send ->
          context.ack("update", views.warned(ref.get(), warned.story().ticket(), text, user));
      case Acks.Quick.Done<Pressed> no -> no(context, form, field, Phrases.of(no.value()));
      case Acks.Quick.TooLate<Pressed> _ -> no(context, form, field, Phrases.NOT_RECORDED);
      case Acks.Quick.Down<Pressed> _ -> no(context, form, field, Phrases.UNAVAILABLE);
    };
  }

  /** At the field; a form without one makes room for it. */
  private Response no(ViewSubmissionContext context, String form, String field, String mrkdwn) {
    return form.equals(Actions.ANYWAY_FORM)
        ? context.ack("update", Forms.sorry(mrkdwn))
        : context.ackWithErrors(Map.of(field, plain(mrkdwn)));
  }

  private ReplyPictures.Read pictures(View view, Ref ref, ViewSubmissionPayload payload) {
    return Despite.base(view.getCallbackId()).equals(Actions.REPLY_FORM)
        ? pictures.read(view, ref, payload.getUser().getId())
        : ReplyPictures.NONE;
  }

  private static AgentAction send(String form, Ref ref, String text, ReplyPictures.Read pictures) {
    return new AgentAction.Send(
        text,
        ref.faq().isEmpty() ? null : ref.faq(),
        Despite.read(form),
        ref.isInPrivate() ? Road.DIRECT : null,
        pictures instanceof ReplyPictures.Read.Chosen chosen ? chosen.pictures() : List.of());
  }

  private static Optional<AgentAction> action(
      View view, Ref ref, String text, ReplyPictures.Read pictures) {
    String form = view.getCallbackId();
    return switch (Despite.base(form)) {
      case Actions.REPLY_FORM -> Optional.of(send(form, ref, text, pictures));
      case Actions.HAND_OFF_FORM ->
          Team.parse(ref.rest()).map(team -> new AgentAction.HandOff(team, text));
      case Actions.GIVE_BACK_FORM -> Optional.of(new AgentAction.GiveBack(text));
      case Actions.SNOOZE_FORM -> day(text).map(AgentAction.Snooze::new);
      case Actions.DELETE_REPLY_FORM -> Optional.of(new AgentAction.DeleteReply(ref.rest(), text));
      case Actions.TAKE_OVER_FORM -> Optional.of(new AgentAction.TakeOver(text));
      case Actions.ASK_PARTNER_FORM ->
          Team.parse(ref.rest()).map(partner -> new AgentAction.AskPartner(partner, text));
      case Actions.SIGN_OFF_EDIT_FORM ->
          ref.number()
              .map(version ->
                  new AgentAction.ChangeDraft(
                      version,
                      text,
                      Set.copyOf(new FormFields(view).chosen(PictureFields.WITHOUT))));
      case Actions.ANYWAY_FORM -> Optional.of(anyway(ref, Despite.read(form)));
      case Actions.SIGN_OFF_RETURN_FORM ->
          ref.number().map(version -> new AgentAction.ReturnDraft(version, text));
      default -> Optional.empty();
    };
  }

  private static AgentAction anyway(Ref ref, Set<Kind> despite) {
    return ref.number()
        .<AgentAction>map(version -> new AgentAction.SignOff(version, despite))
        .orElseGet(() -> new AgentAction.SendAgain(despite));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException forged) {
      return Optional.empty();
    }
  }

  /**
   * The customer wrote while the agent did, and nothing else: they read it and send again, their
   * text kept.
   */
  private static boolean stillTheirs(Pressed.Stale stale, String user) {
    return stale.story().ticket() instanceof Ticket.Claimed claimed
        && claimed.claim().by().value().equals(user);
  }

  /** Each key that is typed in the editor: the preview follows, at most once a second. */
  public Response typed(BlockActionPayload payload, ActionContext context) {
    View view = payload.getView();
    String user = payload.getUser().getId();
    Ref.parse(view.getPrivateMetadata())
        .ifPresent(ref ->
            typing.typed(view.getId(), view.getHash(), hash -> refresh(view, hash, ref, user)));
    return context.ack();
  }

  private Optional<String> refresh(View view, String hash, Ref ref, String user) {
    Optional<Ticket> ticket = views.drafts().ticket(ref.ticket());
    if (ticket.isEmpty()) {
      return Optional.empty();
    }
    String text = value(view, Actions.REPLY_TEXT);
    claims.wrote(
        ticket.get(), user, text, ref.faq(), ref.isInPrivate(), pictures.begun(view, ref, user));
    try {
      View now =
          views.typing(
              ref,
              ticket.get(),
              text,
              user,
              Despite.read(view.getCallbackId()),
              Set.copyOf(new FormFields(view).files(PictureFields.ADDED)));
      return Optional.of(api.fill(view.getId(), hash, now));
    } catch (SlackRefused refused) {
      // Another act has drawn it anew, or the form is closed: there is nothing to refresh any more.
      if (!refused.error().equals("hash_conflict") && !refused.error().equals("not_found")) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /** Whether its author wants what is too long in numbered parts. */
  private static boolean chosen(View view) {
    if (view.getState() == null || view.getState().getValues().get(Actions.AS_THREAD) == null) {
      return false;
    }
    ViewState.Value value =
        view.getState().getValues().get(Actions.AS_THREAD).get(Actions.AS_THREAD);
    return value != null
        && value.getSelectedOptions() != null
        && !value.getSelectedOptions().isEmpty();
  }

  private static String value(View view, String field) {
    if (view.getState() == null || view.getState().getValues().get(field) == null) {
      return "";
    }
    ViewState.Value value = view.getState().getValues().get(field).get(field);
    if (value == null) {
      return "";
    }
    String given = value.getValue() == null ? value.getSelectedDate() : value.getValue();
    return given == null ? "" : given;
  }

  /** Errors at a field are plain text: without mrkdwn's signs. */
  private String plain(String mrkdwn) {
    String named =
        MENTION
            .matcher(mrkdwn)
            .replaceAll(user -> Matcher.quoteReplacement(views.name(user.group(1))));
    return MessageText.typed(
            named.replaceAll("<!date\\^[0-9]+\\^[^|>]*\\|([^>]*)>", "$1").replace("*", ""))
        .replace("\u200b", "");
  }
}
