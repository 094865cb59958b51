package dev.perch.slack.storm;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldEvent.Approved;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.FoldWords;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Mention;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.FoldAnswer;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldSignForm;
import dev.perch.slack.view.campaign.FoldSignRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.TicketId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which the replies of a fold are signed off in one press, or sent back. */
final class FoldSignings {
  private final SlackApi api;
  private final FoldActs acts;
  private final Roster roster;
  private final Veil veil;
  private final Acks acks;
  private final Whispers whispers;

  FoldSignings(
      SlackApi api, FoldActs acts, Roster roster, Veil veil, Acks acks, Whispers whispers) {
    this.veil = veil;
    this.api = api;
    this.acts = acts;
    this.roster = roster;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** A view opens first, and is filled. */
  void open(At at, FoldSignRef ref) {
    acks.later(
        () -> {
          String view = api.open(at.trigger(), Forms.loading());
          api.fill(view, null, page(at, ref.in(at.channel())));
        },
        why -> whispers.notOpened(at, why));
  }

  /** Another page, with the ticks of all. */
  void turn(At at, View view, int page) {
    FoldSignRef.parse(view.getPrivateMetadata())
        .ifPresent(ref ->
            acks.later(
                () -> api.fill(view.getId(), null, page(at, ref.on(page, ticks(ref, view))))));
  }

  private View page(At at, FoldSignRef ref) {
    FoldStory story = acts.folds().find(ref.id()).orElse(null);
    if (story == null) {
      return Forms.sorry(FoldPhrases.NOT_OURS);
    }
    Optional<FoldKept> refusal =
        acts.folds().refusalToSign(at.workspace(), at.user(), story, ref.approval(), ref.role());
    if (refusal.isPresent() || !(story.events().get(ref.approval()) instanceof Approved approved)) {
      return Forms.sorry(FoldPhrases.of(refusal.orElseGet(FoldKept.NothingToSign::new)));
    }
    FoldSignRef listed = ref.seen() == 0 ? ref.at(story.length()) : ref;
    List<Place> waiting = waiting(story, listed);
    if (waiting.isEmpty()) {
      return Forms.sorry(FoldPhrases.of(new FoldKept.NothingToSign()));
    }
    int number = Math.min(ref.page(), (waiting.size() - 1) / FoldAnswer.PAGE);
    return FoldSignForm.page(
        new FoldSignForm.Page(
            listed.on(number, ref.unticked()),
            story.facts().handle(),
            approved.by(),
            roster.person(approved.by()).map(Person::initials).orElse(""),
            waiting.size(),
            rows(story, ref, onPage(waiting, number))));
  }

  /** As they waited when the form was opened, so that nobody changes pages. */
  private static List<Place> waiting(FoldStory story, FoldSignRef ref) {
    return story.factsAt(ref.seen()).stream()
        .flatMap(facts -> facts.awaiting(ref.role(), ref.approval()))
        .toList();
  }

  private static List<Place> onPage(List<Place> waiting, int number) {
    int from = Math.min(number * FoldAnswer.PAGE, waiting.size());
    return waiting.subList(from, Math.min(waiting.size(), from + FoldAnswer.PAGE));
  }

  /** The words are those that were approved, and not made anew. */
  private List<FoldSignForm.Row> rows(FoldStory story, FoldSignRef ref, List<Place> places) {
    FoldWords words = acts.folds().words(story.id());
    Map<TicketId, Glance> glances =
        acts.folds().replies().glances(places.stream().map(Place::ticket).toList());
    Set<TicketId> still =
        story
            .facts()
            .awaiting(ref.role(), ref.approval())
            .map(Place::ticket)
            .collect(Collectors.toSet());
    return places.stream()
        .filter(place -> still.contains(place.ticket()))
        .map(place -> {
          Optional<Mention> tweet =
              Optional.ofNullable(glances.get(place.ticket()))
                  .flatMap(glance -> FoldReplies.mention(place, glance));
          return new FoldSignForm.Row(
              place.nth(),
              tweet.map(mention -> mention.author().username()).orElse("a customer"),
              tweet.map(veil::over).orElse("(removed)"),
              words.text(ref.approval(), place.ticket()).orElse("(removed)"));
        })
        .toList();
  }

  /** Those of the page that is shown are what they are now, those of the others as they were. */
  private BitSet ticks(FoldSignRef ref, View view) {
    BitSet ticks = ref.unticked();
    FormFields fields = new FormFields(view);
    List<Place> shown =
        acts.folds()
            .find(ref.id())
            .map(story -> onPage(waiting(story, ref), ref.page()))
            .orElse(List.of());
    for (Place place : shown) {
      String name = Actions.FOLD_TICK + place.nth();
      if (fields.shows(name)) {
        ticks.set(place.nth(), fields.chosen(name).isEmpty());
      }
    }
    return ticks;
  }

  Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    FoldSignRef ref = FoldSignRef.parse(view.getPrivateMetadata()).orElse(null);
    if (ref == null) {
      return context.ack("update", Forms.sorry(FoldPhrases.NOT_OURS));
    }
    At at = FoldForms.at(payload, ref.channel());
    String reason = new FormFields(view).text(Actions.FOLD_SIGN_REASON);
    Acks.Quick<FoldKept> quick = acks.quickly(() -> acts.act(at, action(ref, reason, view)));
    String words = FoldActs.words(quick, "");
    if (!words.isEmpty()) {
      return context.ack("update", Forms.sorry(words));
    }
    whispers.say(
        at.channel(),
        null,
        at.user(),
        reason.isEmpty() ? FoldPhrases.SIGNED : FoldPhrases.SENT_BACK);
    return context.ack();
  }

  private FoldAction action(FoldSignRef ref, String reason, View view) {
    return reason.isEmpty()
        ? new FoldAction.SignOff(ref.id(), ref.approval(), ref.role(), ref.seen(), ticks(ref, view))
        : new FoldAction.Return(ref.id(), ref.approval(), ref.role(), reason);
  }
}
