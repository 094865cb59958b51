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
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqForm.Beginning;
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
  private final Acks acks;
  private final Whispers whispers;

  FaqForms(
      SlackApi api,
      StoryBank bank,
      Gatekeepers gatekeepers,
      FaqActs acts,
      FaqPictures pictures,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.bank = bank;
    this.gatekeepers = gatekeepers;
    this.acts = acts;
    this.pictures = pictures;
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
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.NOT_OPENED));
  }

  private View written(FaqRef ref, At at, Beginning beginning, Standing standing) {
    boolean publishes = standing instanceof Standing.Publishes && !ref.propose();
    String notice =
        publishes
            ? "This is published as soon as you save it. *Rehearse*, at the end, shows before what it would do."
            : "This is put to whoever keeps the FAQ bank, as a proposal.";
    return FaqForm.write(ref.in(at.channel()), beginning, notice, publishes ? "Publish" : "Propose")
        .map(form -> publishes ? FaqPlan.withTime(form) : form)
        .map(form -> FaqRehearsal.offered(form, ref))
        .orElseGet(() -> Forms.sorry(FaqPhrases.TOO_LARGE));
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
            .map(action -> answer(at, action, "", context))
            .orElseGet(() -> context.ack("update", Forms.sorry(FaqPhrases.NOT_OURS)));
  }

  private Optional<FaqAction> decision(FaqRef ref, View view) {
    FaqId id = ref.id();
    if (id == null) {
      return Optional.empty();
    }
    return switch (view.getCallbackId()) {
      case Actions.FAQ_RETURN_FORM ->
          Optional.of(new FaqAction.GiveBack(id, ref.number(), FaqFilled.note(view)));
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
                new FaqAction.Schedule(id, proposal.content(), ref.number(), ref.seen(), due));
  }

  private Response write(At at, FaqRef ref, View view, ViewSubmissionContext context) {
    FaqFilled filled = FaqFilled.read(view, at.user());
    Content content = filled.content();
    if (content == null) {
      return context.ackWithErrors(filled.errors());
    }
    Optional<String> wrong =
        pictures.wrong(content, Optional.ofNullable(ref.id()).flatMap(bank::entry), at.user());
    if (wrong.isPresent()) {
      return context.ackWithErrors(Map.of(FaqMedia.ADDED, wrong.get()));
    }
    FaqId id = ref.id() == null ? named(content) : ref.id();
    @Nullable Integer proposal = ref.number() == 0 ? null : (Integer) ref.number();
    Instant due = FaqFilled.moment(view);
    FaqAction action =
        due == null
            ? new FaqAction.Write(id, content, proposal, ref.seen(), filled.note(), ref.propose())
            : new FaqAction.Schedule(id, content, proposal, ref.seen(), due);
    return answer(at, action, FaqForm.NOTE, context);
  }

  /**
   * Does it, and says so.
   *
   * @param field at which to say what was wrong, so that what they wrote stays; empty for none
   */
  private Response answer(At at, FaqAction action, String field, ViewSubmissionContext context) {
    Acks.Quick<FaqKept> quick = acts.act(at, action);
    String words = FaqActs.words(quick, action);
    if (quick instanceof Acks.Quick.Done<FaqKept>(FaqKept kept)) {
      switch (kept) {
        case FaqKept.Done _, FaqKept.Proposed _ -> {
          whispers.say(at.channel(), null, at.user(), words);
          return context.ack();
        }
        case FaqKept.No(Outcome.Taken _) -> {
          return context.ackWithErrors(Map.of(FaqForm.TITLE, words.replace("`", "")));
        }
        case FaqKept.No(Outcome.Moved moved) when action instanceof FaqAction.Write write -> {
          return context.ack("update", again(at, write, moved.entry()));
        }
        default -> {}
      }
    }
    return field.isEmpty()
        ? context.ack("update", Forms.sorry(words))
        : context.ackWithErrors(Map.of(field, words.replace("`", "").replace("*", "")));
  }

  /** What they wrote, to be saved over what somebody else wrote meanwhile, or not. */
  private static View again(At at, FaqAction.Write write, Entry entry) {
    FaqRef ref = FaqRef.of(entry, write.proposal() == null ? 0 : write.proposal()).in(at.channel());
    String notice =
        "*Somebody changed this entry while you wrote.* Nothing was saved. `/faq history %s` shows what they changed; save again to put yours in its place."
            .formatted(entry.id());
    return FaqForm.write(ref, Beginning.of(write.content()), notice, "Save")
        .orElseGet(() -> Forms.sorry(FaqPhrases.LOOK_AGAIN));
  }

  /** The name that an entry gets by its title. */
  static FaqId named(Content content) {
    return FaqId.ofTitle(content.title()).orElseGet(() -> new FaqId("faq-" + content.version()));
  }
}
