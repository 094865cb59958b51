package dev.perch.slack.storm;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.desk.Board.Glance;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.campaign.FoldAddForm;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** Puts a ticket into an open fold by hand, from its own card: asks which, and does it. */
public final class FoldAdding {
  private final OpenFolds open;
  private final FoldActs acts;
  private final FoldViews views;
  private final Whispers whispers;

  FoldAdding(OpenFolds open, FoldActs acts, FoldViews views, Whispers whispers) {
    this.open = open;
    this.acts = acts;
    this.views = views;
    this.whispers = whispers;
  }

  /** Which fold; or, in its place, why it goes into none. */
  public View form(TicketId ticket, At at) {
    Glance glance = acts.folds().replies().glances(List.of(ticket)).get(ticket);
    List<FoldStory> folds = glance == null ? List.of() : open.of(glance.story().ticket());
    if (folds.isEmpty()) {
      return Forms.sorry(FoldPhrases.NONE_OPEN);
    }
    Optional<FoldKept> refusal =
        acts.folds().refusal(at.workspace(), at.user(), folds.getFirst().facts());
    return refusal
        .map(why -> Forms.sorry(FoldPhrases.of(why)))
        .orElseGet(() ->
            FoldAddForm.of(
                new FoldAddForm.Carried(ticket, at.channel()),
                folds.stream().limit(FoldAddForm.MOST).map(views::card).toList()));
  }

  /** It is put there, or stays as it is and the form says why. */
  Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<FoldAddForm.Carried> carried = FoldAddForm.Carried.parse(view.getPrivateMetadata());
    Optional<FoldId> fold = FoldId.parse(new FormFields(view).option(Actions.FOLD_ADD));
    if (carried.isEmpty() || fold.isEmpty()) {
      return context.ack("update", Forms.sorry(FoldPhrases.NOT_OURS));
    }
    At at = FoldForms.at(payload, carried.get().channel());
    FoldAction add = new FoldAction.Add(fold.get(), carried.get().ticket());
    String words = FoldActs.words(acts.quickly(at, add), "");
    if (!words.isEmpty()) {
      return context.ack("update", Forms.sorry(words));
    }
    whispers.say(at.channel(), null, at.user(), FoldPhrases.ADDED);
    return context.ack();
  }
}
