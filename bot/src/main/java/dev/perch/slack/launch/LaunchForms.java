package dev.perch.slack.launch;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchKept;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Launches.Known;
import dev.perch.desk.Handle;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.campaign.LaunchForm;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.view.campaign.LaunchRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.slack.wire.Zones;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The forms of launches: opened, and taken in. Hours are by the clock of whoever fills them in. */
public final class LaunchForms {
  private final SlackApi api;
  private final LaunchActs acts;
  private final List<String> handles;
  private final Acks acks;
  private final Whispers whispers;
  private final InstantSource clock;

  LaunchForms(
      SlackApi api,
      LaunchActs acts,
      List<Handle> handles,
      Acks acks,
      Whispers whispers,
      InstantSource clock) {
    this.api = api;
    this.acts = acts;
    this.handles = handles.stream().map(Handle::name).toList();
    this.acks = acks;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** To tell Care of a launch. */
  void plan(At at) {
    openForPlanners(
        at,
        zone ->
            LaunchForm.plan(
                new LaunchRef(null, LaunchForm.nothingSeen(), zone, at.channel()),
                handles,
                at.user()));
  }

  /** To give a launch another hour. */
  void move(At at, Known known) {
    openForPlanners(
        at,
        zone ->
            known.launch() instanceof Launch.Coming coming
                ? LaunchForm.move(
                    new LaunchRef(known.id(), coming.facts().goesLive(), zone, at.channel()),
                    known.words().name())
                : Forms.sorry(LaunchPhrases.of(new LaunchKept.Over(known.launch()), "")));
  }

  /** To ask those who planned a launch. */
  void ask(At at, Known known) {
    LaunchRef ref =
        new LaunchRef(known.id(), LaunchForm.nothingSeen(), ZoneOffset.UTC, at.channel());
    open(at, () -> LaunchForm.ask(ref, known.words().name()));
  }

  private void openForPlanners(At at, Function<ZoneId, View> form) {
    open(
        at,
        () ->
            acts.launches().mayPlan(at.workspace(), at.user())
                ? form.apply(zone(at.user()))
                : Forms.sorry(LaunchPhrases.of(new LaunchKept.NotYours(Launches.PLANNERS), "")));
  }

  private void open(At at, Supplier<View> form) {
    acks.later(() -> api.open(at.trigger(), form.get()), why -> whispers.notOpened(at, why));
  }

  /** By whose clock they give an hour; the form says it. */
  private ZoneId zone(String user) {
    return Zones.of(api.user(user));
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    LaunchRef ref = LaunchRef.parse(view.getPrivateMetadata()).orElse(null);
    if (ref == null) {
      return context.ack("update", Forms.sorry(LaunchPhrases.NOT_OURS));
    }
    At at =
        new At(
            ref.channel(),
            payload.getUser().getId(),
            payload.getUser().getTeamId() == null
                ? payload.getTeam().getId()
                : payload.getUser().getTeamId(),
            "",
            "form:" + view.getId() + ":" + view.getHash());
    if (view.getCallbackId().equals(Actions.LAUNCH_NEW_FORM)) {
      return planned(at, ref, view, context);
    }
    LaunchId id = ref.id();
    if (id == null) {
      return context.ack("update", Forms.sorry(LaunchPhrases.NOT_OURS));
    }
    return view.getCallbackId().equals(Actions.LAUNCH_MOVE_FORM)
        ? moved(at, ref, id, view, context)
        : answer(
            at,
            new LaunchAction.Ask(id, new FormFields(view).text(LaunchForm.QUESTION)),
            LaunchForm.QUESTION,
            context);
  }

  private Response planned(At at, LaunchRef ref, View view, ViewSubmissionContext context) {
    LaunchFilled filled = LaunchFilled.plan(view, ref.zone(), clock.instant());
    LaunchAction.Plan plan = filled.plan();
    return plan == null
        ? context.ackWithErrors(filled.errors())
        : answer(at, plan, LaunchForm.NAME, context);
  }

  private Response moved(
      At at, LaunchRef ref, LaunchId id, View view, ViewSubmissionContext context) {
    Map<String, String> errors = new LinkedHashMap<>();
    Instant hour = LaunchFilled.hour(view, ref.zone(), clock.instant(), errors);
    return hour == null
        ? context.ackWithErrors(errors)
        : answer(at, new LaunchAction.Move(id, ref.seen(), hour), LaunchForm.DAY, context);
  }

  private Response answer(At at, LaunchAction action, String field, ViewSubmissionContext context) {
    Acks.Quick<LaunchKept> quick = acts.act(at, action);
    String words = LaunchActs.words(quick, action);
    return switch (quick) {
      case Acks.Quick.Done<LaunchKept>(LaunchKept.Done _) -> {
        whispers.say(at.channel(), null, at.user(), words);
        yield context.ack();
      }
      case Acks.Quick.Done<LaunchKept>(LaunchKept.Past _) ->
          context.ackWithErrors(Map.of(LaunchForm.DAY, words));
      case Acks.Quick.Done<LaunchKept> _ -> context.ack("update", Forms.sorry(words));
      case Acks.Quick.TooLate<LaunchKept> _, Acks.Quick.Down<LaunchKept> _ ->
          context.ackWithErrors(Map.of(field, words));
    };
  }
}
