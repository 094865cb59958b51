package dev.perch.slack.crisis;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisFacts;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisKept;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.campaign.CrisisForm;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.slack.view.campaign.CrisisRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of crises: opened, and taken in. */
public final class CrisisForms {
  private final SlackApi api;
  private final CrisisActs acts;
  private final List<String> teams;
  private final Acks acks;
  private final Whispers whispers;

  /**
   * The forms.
   *
   * @param teams that may be told what to do, by key
   */
  CrisisForms(SlackApi api, CrisisActs acts, List<String> teams, Acks acks, Whispers whispers) {
    this.api = api;
    this.acts = acts;
    this.teams = teams;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** To declare a crisis, or a drill. */
  void start(At at, CrisisRef ref, String name) {
    open(at, CrisisForm.start(ref, name, at.user()));
  }

  /** To say what is new. */
  void update(At at, Known known) {
    open(at, CrisisForm.update(ref(at, known), known));
  }

  /** To end it. */
  void end(At at, Known known) {
    open(at, CrisisForm.end(ref(at, known), known));
  }

  private static CrisisRef ref(At at, Known known) {
    CrisisFacts facts = known.crisis().facts();
    return new CrisisRef(known.id(), facts.drill(), at.channel(), facts.length(), 0);
  }

  private void open(At at, View view) {
    acks.later(() -> api.open(at.trigger(), view), why -> whispers.notOpened(at, why));
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<CrisisRef> read = CrisisRef.parse(view.getPrivateMetadata());
    if (read.isEmpty()) {
      return context.ack("update", Forms.sorry(CrisisPhrases.NOT_OURS));
    }
    CrisisRef ref = read.get();
    At at =
        new At(
            ref.channel(),
            payload.getUser().getId(),
            payload.getUser().getTeamId() == null
                ? payload.getTeam().getId()
                : payload.getUser().getTeamId(),
            "",
            "form:" + view.getId() + ":" + view.getHash());
    CrisisFilled filled = CrisisFilled.of(view, ref, teams);
    CrisisAction action = filled.action();
    return action == null
        ? context.ackWithErrors(filled.errors())
        : answer(at, ref, action, field(view.getCallbackId(), ref.id()), context);
  }

  private static String field(String form, @Nullable CrisisId id) {
    return form.equals(Actions.CRISIS_END_FORM)
        ? CrisisForm.REASON
        : id == null ? CrisisForm.NAME : CrisisForm.FACTS;
  }

  private Response answer(
      At at, CrisisRef ref, CrisisAction action, String field, ViewSubmissionContext context) {
    Acks.Quick<CrisisKept> quick = acts.act(at, action);
    String words = CrisisActs.words(quick, action);
    return switch (quick) {
      case Acks.Quick.Done<CrisisKept>(CrisisKept.Done _) -> {
        whispers.say(at.channel(), null, at.user(), words);
        yield context.ack();
      }
      case Acks.Quick.Done<CrisisKept>(CrisisKept.ChangedSince since)
          when action instanceof CrisisAction.Update update ->
          context.ack(
              "update",
              CrisisForm.again(
                  ref.warned(since.now().crisis().facts().length()),
                  since,
                  update.said(),
                  update.leader()));
      case Acks.Quick.Done<CrisisKept> _ -> context.ack("update", Forms.sorry(words));
      case Acks.Quick.TooLate<CrisisKept> _, Acks.Quick.Down<CrisisKept> _ ->
          context.ackWithErrors(Map.of(field, words));
    };
  }
}
