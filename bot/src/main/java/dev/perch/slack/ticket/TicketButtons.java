package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Undoing;
import dev.perch.desk.intake.NotForUs;
import dev.perch.slack.storm.FoldAdding;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.AnywayForm;
import dev.perch.slack.view.CardMenu;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.DeletionForm;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Pick;
import dev.perch.slack.view.Ref;
import dev.perch.slack.view.RulesPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What is pressed on a card: decoded, handed to the desk, acknowledged. */
public final class TicketButtons {
  private final Desk desk;
  private final NotForUs notForUs;
  private final Undoing undoing;
  private final Claims claims;
  private final Editors editors;
  private final Customers customers;
  private final FoldAdding folds;
  private final PraisePosts praise;
  private final Revealing revealing;
  private final Acks acks;
  private final Whispers whispers;
  private final Supplier<LocalDate> today;

  /**
   * The buttons.
   *
   * @param today which day it is for us
   */
  public TicketButtons(
      Desk desk,
      NotForUs notForUs,
      Undoing undoing,
      Claims claims,
      Editors editors,
      Customers customers,
      FoldAdding folds,
      PraisePosts praise,
      Revealing revealing,
      Acks acks,
      Whispers whispers,
      Supplier<LocalDate> today) {
    this.customers = customers;
    this.folds = folds;
    this.praise = praise;
    this.today = today;
    this.desk = desk;
    this.notForUs = notForUs;
    this.undoing = undoing;
    this.claims = claims;
    this.editors = editors;
    this.revealing = revealing;
    this.acks = acks;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    if (action.getActionId().equals(Actions.OPEN_ON_X)
        || (action.getActionId().equals(Actions.MOVE_TO_DM) && action.getValue() == null)) {
      return context.ack();
    }
    String carried =
        action.getSelectedOption() == null
            ? action.getValue()
            : action.getSelectedOption().getValue();
    Optional<Ref> ref = Ref.parse(carried == null ? "" : carried);
    if (ref.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), Phrases.NOT_OURS);
    } else {
      pressed(action.getActionId(), ref.get(), at);
    }
    return context.ack();
  }

  private void pressed(String action, Ref ref, At at) {
    switch (action) {
      case Actions.CLAIM -> act(ref, at, new AgentAction.Claim());
      case Actions.RELEASE -> act(ref, at, new AgentAction.Release());
      case Actions.RESOLVE -> act(ref, at, new AgentAction.Resolve());
      case Actions.DISMISS -> act(ref, at, new AgentAction.Dismiss());
      case Actions.REOPEN -> act(ref, at, new AgentAction.Reopen());
      case Actions.DROP -> editors.dropped(ref, at);
      case Actions.SEND_AGAIN -> approved(ref, at, new AgentAction.SendAgain());
      case Actions.REPLY -> editors.reply(ref, at);
      case Actions.THANK -> editors.thank(ref, at);
      case Actions.TELL_TEAM -> praise.tell(ref.ticket(), at);
      case Actions.REMIND -> remind(ref, at);
      case Actions.MOVE_TO_DM -> editors.moveToDm(ref, at);
      case Actions.ANSWER_BY_DM -> editors.answerByDm(ref, at);
      case Actions.UNDO -> ref.number().ifPresent(attempt -> undo(ref, attempt, at));
      case Actions.MENU -> CardMenu.Choice.of(ref).ifPresent(choice -> chosen(choice, ref, at));
      case Actions.CORRECT -> editors.correct(ref, at);
      case Actions.SIGN_OFF_PICTURES ->
          ref.number().ifPresent(version -> revealing.pictures(ref, version, at));
      case Actions.SHOW_PRIVATE -> revealing.show(ref, at);
      case Actions.ASK_TO_DELETE -> editors.askToDelete(ref, at);
      case Actions.HAND_OFF ->
          Team.parse(ref.rest()).ifPresent(team -> editors.form(at, Forms.handOff(ref, team)));
      case Actions.GIVE_BACK -> editors.form(at, Forms.giveBack(ref));
      case Actions.BY_HAND -> editors.form(at, Forms.byHand(ref));
      case Actions.TAKE_OVER -> editors.form(at, Forms.takeOver(ref));
      case Actions.ASK_PARTNER -> ask(Team.parse(ref.rest()), ref, at);
      case Actions.KEEP_CLAIM -> keep(ref, at);
      case Actions.WITHDRAW -> act(ref, at, new AgentAction.Withdraw());
      case Actions.SIGN_OFF, Actions.SIGN_OFF_EDIT, Actions.SIGN_OFF_RETURN ->
          ref.number()
              .ifPresentOrElse(
                  version -> signOff(action, ref, version, at),
                  () -> whispers.say(at.channel(), null, at.user(), Phrases.NOT_OURS));
      default -> suggestion(action, ref, at);
    }
  }

  private void remind(Ref ref, At at) {
    if (ref.rest().matches("[0-9]{12,14}")) {
      Instant until = Instant.ofEpochMilli(Long.parseLong(ref.rest()));
      act(ref, at, new AgentAction.Remind(until));
    }
  }

  private void chosen(CardMenu.Choice choice, Ref ref, At at) {
    switch (choice) {
      case SNOOZE -> editors.form(at, Forms.snooze(ref, today.get().plusDays(1)));
      case WAKE -> act(ref, at, new AgentAction.Wake());
      case NOT_FOR_US -> putAside(ref, at);
      case CUSTOMER ->
          editors.looked(at, () -> customers.of(ref.ticket(), at.workspace(), at.user()));
      case ADD_TO_FOLD -> editors.looked(at, () -> folds.form(ref.ticket(), at));
      case TAKE_OVER -> editors.form(at, Forms.takeOver(ref));
      case DELETE_REPLY ->
          CardMenu.Choice.reply(ref)
              .ifPresent(tweet -> editors.form(at, DeletionForm.of(ref, tweet)));
      case ASK_PARTNER -> ask(CardMenu.Choice.partner(ref), ref, at);
    }
  }

  private void ask(Optional<Team> partner, Ref ref, At at) {
    partner.ifPresent(asked -> editors.form(at, Forms.askPartner(ref, asked)));
  }

  private void putAside(Ref ref, At at) {
    tell(
        at,
        acks.quickly(() -> notForUs.put(ref.press(at.workspace(), at.user(), at.operation()))),
        RulesPhrases.PUT_ASIDE);
  }

  private void signOff(String action, Ref ref, int version, At at) {
    switch (action) {
      case Actions.SIGN_OFF -> approved(ref, at, new AgentAction.SignOff(version));
      case Actions.SIGN_OFF_EDIT -> editors.change(ref, at, version);
      default -> editors.form(at, Forms.returnDraft(ref));
    }
  }

  /**
   * Of words that were written a while ago it is read first what their entry says by now; its old
   * ones are not agreed to: what holds opens in the approver's editor.
   */
  private void approved(Ref ref, At at, AgentAction action) {
    Acks.Quick<Pressed> quick = done(ref, at, action);
    Optional<Integer> version = ref.number();
    if (quick instanceof Acks.Quick.Done<Pressed>(Pressed.Warned warned)) {
      editors.form(at, AnywayForm.of(ref, warned));
    } else if (quick instanceof Acks.Quick.Done<Pressed>(Pressed.OldWords old)
        && version.isPresent()) {
      editors.change(ref, at, version.get(), old);
    } else {
      tell(at, quick);
    }
  }

  private void keep(Ref ref, At at) {
    Acks.Quick<Optional<Instant>> quick =
        acks.quickly(() -> claims.keep(ref.press(at.workspace(), at.user(), at.operation())));
    String words =
        switch (quick) {
          case Acks.Quick.Done<Optional<Instant>> done ->
              done.value().map(ClaimPhrases::kept).orElse(ClaimPhrases.GONE);
          case Acks.Quick.TooLate<Optional<Instant>> _ -> Phrases.NOT_RECORDED;
          case Acks.Quick.Down<Optional<Instant>> _ -> Phrases.UNAVAILABLE;
        };
    whispers.say(at.channel(), null, at.user(), words);
  }

  private void suggestion(String action, Ref ref, At at) {
    Optional<Pick> pick = Pick.of(ref);
    if (pick.filter(it -> action.equals(Actions.APPROVE + it.nth())).isPresent()) {
      approve(ref, at, pick.get());
    } else if (pick.filter(it -> edits(action, it.nth())).isPresent()) {
      editors.edit(ref, at, pick.get());
    } else {
      whispers.say(at.channel(), null, at.user(), Phrases.NOT_OURS);
    }
  }

  private static boolean edits(String action, int nth) {
    return action.equals(Actions.EDIT + nth) || action.equals(Actions.OTHER_WORDS + nth);
  }

  /** What the guard warns of is read in the editor, and sent from there. */
  private void approve(Ref ref, At at, Pick pick) {
    Acks.Quick<Pressed> quick = done(ref, at, new AgentAction.Approve(pick.nth(), pick.mark()));
    if (quick instanceof Acks.Quick.Done<Pressed>(Pressed.Warned _)) {
      editors.warn(ref, at, pick);
    } else {
      tell(at, quick);
    }
  }

  private void act(Ref ref, At at, AgentAction action) {
    tell(at, done(ref, at, action));
  }

  private void undo(Ref ref, int attempt, At at) {
    tell(
        at,
        acks.quickly(
            () -> undoing.undo(ref.press(at.workspace(), at.user(), at.operation()), attempt)));
  }

  private Acks.Quick<Pressed> done(Ref ref, At at, AgentAction action) {
    return acks.quickly(
        () -> desk.act(ref.press(at.workspace(), at.user(), at.operation()), action));
  }

  private void tell(At at, Acks.Quick<Pressed> quick) {
    tell(at, quick, "");
  }

  /** {@code done}: what to say where it was recorded; empty where the card says it. */
  private void tell(At at, Acks.Quick<Pressed> quick, String done) {
    String words =
        switch (quick) {
          case Acks.Quick.Done<Pressed>(Pressed.Done _) when !done.isEmpty() -> done;
          case Acks.Quick.Done<Pressed> answer -> Phrases.of(answer.value());
          case Acks.Quick.TooLate<Pressed> _ -> Phrases.NOT_RECORDED;
          case Acks.Quick.Down<Pressed> _ -> Phrases.UNAVAILABLE;
        };
    whispers.say(at.channel(), null, at.user(), words);
  }
}
