package dev.perch.slack.faq;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqPlan;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.FaqReview;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;
import java.util.function.Consumer;

/** What is pressed on an entry or a proposal of the FAQ bank: decoded, handed on, acknowledged. */
public final class FaqButtons {
  /** What is offered to whoever says that an entry is still right. */
  private static final int MONTHS = 6;

  private final StoryBank bank;
  private final FaqActs acts;
  private final FaqForms forms;
  private final FaqPages pages;
  private final FaqCards cards;
  private final FaqLessonButtons lessons;
  private final FaqPictures pictures;
  private final Acks acks;
  private final Whispers whispers;

  FaqButtons(
      StoryBank bank,
      FaqActs acts,
      FaqForms forms,
      FaqPages pages,
      FaqCards cards,
      FaqLessonButtons lessons,
      FaqPictures pictures,
      Acks acks,
      Whispers whispers) {
    this.bank = bank;
    this.acts = acts;
    this.forms = forms;
    this.pages = pages;
    this.cards = cards;
    this.lessons = lessons;
    this.pictures = pictures;
    this.acks = acks;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    if (FaqLessonButtons.owns(action.getActionId())) {
      return lessons.pressed(payload, context);
    }
    Optional<FaqRef> ref = FaqRef.parse(action.getValue()).filter(carried -> carried.id() != null);
    Optional<Entry> entry = ref.map(FaqRef::id).flatMap(this::entry);
    if (entry.isEmpty()) {
      whispers.say(at.channel(), null, at.user(), FaqPhrases.NOT_OURS);
    } else {
      pressed(action.getActionId(), ref.get(), entry.get(), at, payload, context);
    }
    return context.ack();
  }

  /** One that another replica has just written is looked for at once. */
  private Optional<Entry> entry(FaqId id) {
    Optional<Entry> known = bank.entry(id);
    if (known.isEmpty()) {
      bank.once();
      return bank.entry(id);
    }
    return known;
  }

  private void pressed(
      String action,
      FaqRef ref,
      Entry entry,
      At at,
      BlockActionPayload payload,
      ActionContext context) {
    FaqId id = entry.id();
    Consumer<FaqAction> act = what -> act(at, what, payload, context);
    switch (action) {
      case Actions.FAQ_APPROVE -> act.accept(new FaqAction.Approve(id, ref.number(), ref.seen()));
      case Actions.FAQ_WITHDRAW -> act.accept(new FaqAction.Withdraw(id, ref.number()));
      case Actions.FAQ_LATER -> forms.deciding(at, FaqPlan.later(ref.in(at.channel())));
      case Actions.FAQ_UNSCHEDULE -> act.accept(new FaqAction.Unschedule(id));
      case Actions.FAQ_RETURN -> forms.deciding(at, FaqForm.returning(ref.in(at.channel())));
      case Actions.FAQ_EDIT_PROPOSAL ->
          entry
              .proposal(ref.number())
              .ifPresentOrElse(
                  proposal -> forms.edit(at, entry, proposal),
                  () -> decided(at, new ProposalPlaces.Key(id, ref.number()), payload));
      case Actions.FAQ_RETIRE -> forms.deciding(at, FaqReview.retiring(ref.in(at.channel())));
      case Actions.FAQ_HISTORY + "_newer", Actions.FAQ_HISTORY + "_older" ->
          acks.later(() -> versions(at, entry, ref).replace(context));
      case Actions.FAQ_EDIT -> forms.edit(at, entry);
      case Actions.FAQ_PICTURES -> {
        if (pages.mayRead(at)) {
          pictures.give(at, entry, ref.number());
        } else {
          whispers.say(at.channel(), null, at.user(), FaqPhrases.NOT_FOR_GUESTS);
        }
      }
      case Actions.FAQ_STILL_RIGHT ->
          forms.asking(
              at, FaqForm.stillRight(ref.in(at.channel()), pages.today().plusMonths(MONTHS)));
      default -> {
        if (action.equals(Actions.FAQ_ROLL_BACK + ref.number())) {
          act.accept(new FaqAction.RollBack(id, ref.number(), ref.seen()));
        } else {
          whispers.say(at.channel(), null, at.user(), FaqPhrases.NOT_OURS);
        }
      }
    }
  }

  private void act(At at, FaqAction action, BlockActionPayload payload, ActionContext context) {
    boolean alone = payload.getContainer().isEphemeral();
    Acks.Quick<FaqKept> quick =
        acts.act(at, action, alone ? null : payload.getContainer().getMessageTs());
    whispers.say(at.channel(), null, at.user(), acts.words(quick, action));
    if (!(quick instanceof Acks.Quick.Done<FaqKept>(FaqKept kept))) {
      return;
    }
    if (alone) {
      if (kept instanceof FaqKept.Done || kept instanceof FaqKept.No) {
        refresh(action, context);
      }
    } else if (kept instanceof FaqKept.No(Outcome.Decided _)) {
      Integer number = FaqActs.number(action);
      if (number != null) {
        decided(at, new ProposalPlaces.Key(action.id(), number), payload);
      }
    }
  }

  /** A message that still shows buttons although the proposal was decided on. */
  private void decided(At at, ProposalPlaces.Key proposal, BlockActionPayload payload) {
    if (!payload.getContainer().isEphemeral()) {
      cards.close(proposal, at.channel(), payload.getContainer().getMessageTs());
    }
  }

  private CommandAnswer versions(At at, Entry entry, FaqRef ref) {
    return pages.mayRead(at)
        ? pages.history(entry, ref.number())
        : CommandAnswer.of(FaqPhrases.NOT_FOR_GUESTS);
  }

  /** Shows somebody anew what they asked for, as it is now. */
  private void refresh(FaqAction action, ActionContext context) {
    acks.later(() -> {
      CommandAnswer now =
          action instanceof FaqAction.RollBack back
              ? bank.entry(back.id()).map(entry -> pages.history(entry, 0)).orElseGet(pages::review)
              : pages.review();
      now.replace(context);
    });
  }
}
