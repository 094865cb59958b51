package dev.perch.slack.faq;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqForm.Beginning;
import dev.perch.slack.view.faq.FaqFormPhrases;
import dev.perch.slack.view.faq.FaqMedia;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqPlan;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.FaqRehearsal;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of the FAQ bank: opened, and taken in. */
public final class FaqForms {
  private final SlackApi api;
  private final StoryBank bank;
  private final Gatekeepers gatekeepers;
  private final FaqActs acts;
  private final FaqPictures pictures;
  private final FaqFormChecks checks;
  private final Acks acks;
  private final Whispers whispers;

  FaqForms(
      SlackApi api,
      StoryBank bank,
      Gatekeepers gatekeepers,
      FaqActs acts,
      FaqPictures pictures,
      FaqFormChecks checks,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.bank = bank;
    this.gatekeepers = gatekeepers;
    this.acts = acts;
    this.pictures = pictures;
    this.checks = checks;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** To write a new entry. */
  void write(At at, boolean propose, Beginning beginning) {
    open(at, standing -> written(FaqRef.blank(propose), at, beginning, standing));
  }

  /** To change an entry; one that was only proposed begins with its newest proposal. */
  void edit(At at, Entry entry) {
    if (entry.versions().isEmpty() && !entry.waiting().isEmpty()) {
      edit(at, entry, entry.waiting().getLast());
    } else {
      entry
          .current()
          .ifPresent(version ->
              open(
                  at,
                  standing ->
                      written(FaqRef.of(entry, 0), at, Beginning.of(version.content()), standing)));
    }
  }

  /** To change what was proposed before it is published. */
  void edit(At at, Entry entry, Proposal proposal) {
    open(
        at,
        standing ->
            written(
                FaqRef.of(entry, proposal.number()),
                at,
                Beginning.of(proposal.content()),
                standing));
  }

  /** One that is ready as it is, for whoever decides. */
  void deciding(At at, View form) {
    open(
        at,
        standing ->
            standing instanceof Standing.Publishes
                ? form
                : Forms.sorry(
                    FaqPhrases.of(new FaqKept.NotYours(gatekeepers.keepers(at.workspace())), "")));
  }

  /** One that is ready as it is, for everybody: what others than gatekeepers say is a proposal. */
  void asking(At at, View form) {
    open(at, _ -> form);
  }

  private void open(At at, Function<Standing, View> form) {
    acks.later(
        () -> {
          Standing standing = gatekeepers.of(at.workspace(), at.user());
          View view =
              standing instanceof Standing.Stranger
                  ? Forms.sorry(FaqPhrases.of(new FaqKept.Stranger(), ""))
                  : form.apply(standing);
          api.open(at.trigger(), view);
        },
        why -> whispers.notOpened(at, why));
  }

  private View written(FaqRef ref, At at, Beginning beginning, Standing standing) {
    boolean publishes = standing instanceof Standing.Publishes && !ref.propose();
    String notice = publishes ? FaqFormPhrases.PUBLISHES : FaqFormPhrases.PROPOSES;
    return form(ref.in(at.channel()), beginning, notice, publishes, null)
        .orElseGet(() -> Forms.sorry(FaqPhrases.TOO_LARGE));
  }

  private static Optional<View> form(
      FaqRef ref, Beginning beginning, String notice, boolean publishes, @Nullable Instant due) {
    return FaqForm.write(ref, beginning, notice, publishes ? "Publish" : "Propose")
        .map(form -> publishes ? FaqPlan.withTime(form, due) : form)
        .map(form -> FaqRehearsal.offered(form, ref));
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<FaqRef> ref = FaqRef.parse(view.getPrivateMetadata());
    if (ref.isEmpty()) {
      return context.ack("update", Forms.sorry(FaqPhrases.NOT_OURS));
    }
    At at =
        new At(
            ref.get().channel(),
            payload.getUser().getId(),
            payload.getUser().getTeamId() == null
                ? payload.getTeam().getId()
                : payload.getUser().getTeamId(),
            "",
            "form:" + view.getId() + ":" + view.getHash());
    return view.getCallbackId().equals(Actions.FAQ_FORM)
        ? write(at, ref.get(), view, context)
        : decision(ref.get(), view)
            .map(action -> decide(at, action, context))
            .orElseGet(() -> context.ack("update", Forms.sorry(FaqPhrases.NOT_OURS)));
  }

  private Response decide(At at, FaqAction action, ViewSubmissionContext context) {
    Map<String, String> wrong =
        switch (action) {
          case FaqAction.StillRight right ->
              checks
                  .past(right.until())
                  .map(words -> Map.of(FaqForm.REVIEW_BY, words))
                  .orElse(Map.of());
          case FaqAction.Schedule plan -> checks.wrongAt(plan.content(), plan.due());
          default -> Map.of();
        };
    return wrong.isEmpty() ? answer(at, action, "", context) : context.ackWithErrors(wrong);
  }

  private Optional<FaqAction> decision(FaqRef ref, View view) {
    FaqId id = ref.id();
    if (id == null) {
      return Optional.empty();
    }
    return switch (view.getCallbackId()) {
      case Actions.FAQ_RETURN_FORM ->
          Optional.of(new FaqAction.GiveBack(id, ref.number(), FaqFilled.note(view)));
      case Actions.FAQ_RETIRE_FORM -> Optional.of(new FaqAction.Retire(id, FaqFilled.note(view)));
      case Actions.FAQ_STILL_RIGHT_FORM ->
          Optional.of(new FaqAction.StillRight(id, FaqFilled.day(view)));
      case Actions.FAQ_LATER_FORM -> later(id, ref, FaqFilled.moment(view));
      default -> Optional.empty();
    };
  }

  /** The proposal as it stands, at that moment. */
  private Optional<FaqAction> later(FaqId id, FaqRef ref, @Nullable Instant due) {
    return due == null
        ? Optional.empty()
        : bank.entry(id)
            .flatMap(entry -> entry.proposal(ref.number()))
            .map(proposal ->
                new FaqAction.Schedule(
                    id, proposal.content(), ref.number(), ref.seen(), due, proposal.note()));
  }

  private Response write(At at, FaqRef ref, View view, ViewSubmissionContext context) {
    FaqFilled filled = FaqFilled.read(view, at.user());
    Content content = filled.content();
    if (content == null) {
      return context.ackWithErrors(filled.errors());
    }
    Instant due = FaqFilled.moment(view);
    Map<String, String> unfit = checks.wrong(content, due);
    if (!unfit.isEmpty()) {
      return context.ackWithErrors(unfit);
    }
    Optional<String> wrong =
        pictures.wrong(content, Optional.ofNullable(ref.id()).flatMap(bank::entry), at.user());
    if (wrong.isPresent()) {
      return context.ackWithErrors(Map.of(FaqMedia.ADDED, wrong.get()));
    }
    FaqId id = ref.id() == null ? named(content) : ref.id();
    @Nullable Integer proposal = ref.number() == 0 ? null : (Integer) ref.number();
    FaqAction action =
        due == null
            ? new FaqAction.Write(id, content, proposal, ref.seen(), filled.note(), ref.propose())
            : new FaqAction.Schedule(id, content, proposal, ref.seen(), due, filled.note());
    return answer(at, action, FaqForm.NOTE, context);
  }

  /**
   * Does it, and says so.
   *
   * @param field at which to say what was wrong, so that what they wrote stays; empty for none
   */
  private Response answer(At at, FaqAction action, String field, ViewSubmissionContext context) {
    Acks.Quick<FaqKept> quick = acts.act(at, action);
    String words = acts.words(quick, action);
    if (quick instanceof Acks.Quick.Done<FaqKept>(FaqKept kept)) {
      switch (kept) {
        case FaqKept.Done _, FaqKept.Proposed _ -> {
          whispers.say(at.channel(), null, at.user(), words);
          return context.ack();
        }
        case FaqKept.No(Outcome.Taken _) -> {
          return context.ackWithErrors(Map.of(FaqForm.TITLE, words.replace("`", "")));
        }
        case FaqKept.No(Outcome.Moved moved) when !field.isEmpty() -> {
          return context.ack("update", again(at, action, moved.entry()));
        }
        default -> {}
      }
    }
    return field.isEmpty()
        ? context.ack("update", Forms.sorry(words))
        : context.ackWithErrors(Map.of(field, words.replace("`", "").replace("*", "")));
  }

  /** What they wrote, to be saved over what somebody else wrote meanwhile, or not. */
  private static View again(At at, FaqAction action, Entry entry) {
    Optional<View> again =
        switch (action) {
          case FaqAction.Write write ->
              again(
                  at,
                  entry,
                  write.proposal(),
                  Beginning.again(write.content(), write.note()),
                  write.onlyPropose(),
                  null);
          case FaqAction.Schedule plan ->
              again(
                  at,
                  entry,
                  plan.proposal(),
                  Beginning.again(plan.content(), plan.note()),
                  false,
                  plan.due());
          default -> Optional.empty();
        };
    return again.orElseGet(() -> Forms.sorry(FaqPhrases.LOOK_AGAIN));
  }

  private static Optional<View> again(
      At at,
      Entry entry,
      @Nullable Integer proposal,
      Beginning beginning,
      boolean propose,
      @Nullable Instant due) {
    FaqRef shown = FaqRef.of(entry, proposal == null ? 0 : proposal).in(at.channel());
    FaqRef ref = propose ? shown.proposing() : shown;
    return form(ref, beginning, FaqFormPhrases.overtaken(entry), !propose, due);
  }

  /** The name that an entry gets by its title. */
  static FaqId named(Content content) {
    return FaqId.ofTitle(content.title()).orElseGet(() -> new FaqId("faq-" + content.version()));
  }
}
