package dev.perch.slack.storm;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.FoldAnswer;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which the replies of a fold are read, page by page, and approved in one press. */
public final class FoldForms {
  private final SlackApi api;
  private final FoldActs acts;
  private final FoldAnswers answers;
  private final Acks acks;
  private final Whispers whispers;

  FoldForms(SlackApi api, FoldActs acts, FoldAnswers answers, Acks acks, Whispers whispers) {
    this.api = api;
    this.acts = acts;
    this.answers = answers;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** Whoever opens it takes the fold, if it is nobody's. */
  void open(At at, FoldId id) {
    acks.later(
        () -> {
          String view = api.open(at.trigger(), Forms.loading());
          api.fill(view, null, first(at, id));
        },
        why -> whispers.notOpened(at, why));
  }

  private View first(At at, FoldId id) {
    FoldKept kept = acts.act(at, new FoldAction.Claim(id));
    boolean theirs =
        kept instanceof FoldKept.Done
            || (kept instanceof FoldKept.HeldBy(String owner, var _) && owner.equals(at.user()));
    FoldStory story = acts.folds().find(id).orElse(null);
    if (!theirs || story == null) {
      return Forms.sorry(FoldPhrases.of(kept));
    }
    FoldRef ref =
        new FoldRef(
            id,
            story.length(),
            0,
            at.channel(),
            new BitSet(),
            answers.first(story.facts()).orElse(null));
    return ref.answer() == null ? FoldAnswer.words(ref) : answers.page(at, ref);
  }

  /** Another page, with the ticks of all. */
  void turn(At at, View view, int page) {
    ref(view)
        .ifPresent(ref ->
            acks.later(() ->
                api.fill(view.getId(), null, answers.page(at, ref.on(page, ticks(ref, view))))));
  }

  /** What the bank says, in place of a crisis's statement. */
  void fromBank(At at, View view) {
    ref(view)
        .ifPresent(ref ->
            acks.later(() ->
                api.fill(
                    view.getId(),
                    null,
                    answers.fromBank(at, ref.on(ref.page(), ticks(ref, view))))));
  }

  /** Back to the words. */
  void words(View view) {
    ref(view)
        .ifPresent(ref ->
            acks.later(() ->
                api.fill(
                    view.getId(), null, FoldAnswer.words(ref.on(ref.page(), ticks(ref, view))))));
  }

  private static Optional<FoldRef> ref(View view) {
    return FoldRef.parse(view.getPrivateMetadata());
  }

  /** Those of the page that is shown are what they are now, those of the others as they were. */
  private BitSet ticks(FoldRef ref, View view) {
    BitSet ticks = ref.unticked();
    FormFields fields = new FormFields(view);
    for (Place place : answers.onPage(ref)) {
      String name = Actions.FOLD_TICK + place.nth();
      if (fields.shows(name)) {
        ticks.set(place.nth(), fields.chosen(name).isEmpty());
      }
    }
    return ticks;
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    FoldRef ref = ref(view).orElse(null);
    if (ref == null) {
      return context.ack("update", Forms.sorry(FoldPhrases.NOT_OURS));
    }
    At at = at(payload, ref.channel());
    return view.getCallbackId().equals(Actions.FOLD_WORDS_FORM)
        ? written(at, ref, view, context)
        : approved(at, ref, view, context);
  }

  /** Where a form came from; told again, it names the same operation. */
  static At at(ViewSubmissionPayload payload, String channel) {
    View view = payload.getView();
    return new At(
        channel,
        payload.getUser().getId(),
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId(),
        "",
        "form:" + view.getId() + ":" + view.getHash());
  }

  private Response written(At at, FoldRef ref, View view, ViewSubmissionContext context) {
    String text = new FormFields(view).text(Actions.FOLD_TEXT);
    List<String> wordings = FoldRef.wordings(text);
    if (wordings.isEmpty()) {
      return context.ackWithErrors(Map.of(Actions.FOLD_TEXT, FoldPhrases.WRITE_ONE));
    }
    if (text.length() > FoldRef.LONGEST_ANSWER) {
      return context.ackWithErrors(Map.of(Actions.FOLD_TEXT, FoldPhrases.TOO_LONG));
    }
    Wordings before = ref.answer();
    FoldRef then = ref.saying(new Wordings(wordings, before == null ? null : before.faq()));
    return switch (acks.quickly(() -> answers.page(at, then))) {
      case Acks.Quick.Done<View> page -> context.ack("update", page.value());
      case Acks.Quick.TooLate<View> _, Acks.Quick.Down<View> _ ->
          context.ackWithErrors(Map.of(Actions.FOLD_TEXT, Phrases.UNAVAILABLE));
    };
  }

  private Response approved(At at, FoldRef ref, View view, ViewSubmissionContext context) {
    Wordings answer = ref.answer();
    if (answer == null) {
      return context.ack("update", Forms.sorry(FoldPhrases.NOT_OURS));
    }
    Acks.Quick<FoldKept> quick =
        acks.quickly(() ->
            acts.act(at, new FoldAction.Approve(ref.id(), answer, ref.seen(), ticks(ref, view))));
    String words = FoldActs.words(quick, "");
    if (!words.isEmpty()) {
      return context.ack("update", Forms.sorry(words));
    }
    whispers.say(at.channel(), null, at.user(), FoldPhrases.APPROVED);
    return context.ack();
  }
}
