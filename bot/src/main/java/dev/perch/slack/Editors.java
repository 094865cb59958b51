package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.AgentAction;
import dev.perch.desk.Desk;
import dev.perch.desk.Drafts.Draft;
import dev.perch.desk.Pressed;
import dev.perch.slack.TicketButtons.At;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.ticket.Story;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Opens forms. A trigger lives three seconds, so the form opens at once, empty; meanwhile the
 * ticket is claimed, and then the form is filled, or says why there is nothing to fill in.
 */
final class Editors {
  private static final String OPENED_ALREADY = "exchanged_trigger_id";

  private final SlackApi api;
  private final Desk desk;
  private final EditorViews views;
  private final Acks acks;
  private final Whispers whispers;

  Editors(SlackApi api, Desk desk, EditorViews views, Acks acks, Whispers whispers) {
    this.api = api;
    this.desk = desk;
    this.views = views;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** A form that is ready as it is. */
  void form(At at, View form) {
    acks.later(() -> api.open(at.trigger(), form), why -> notOpened(at, why));
  }

  /** The editor with a greeting in it. */
  void reply(Ref ref, At at) {
    edit(ref, at, story -> views.drafts().greeting(story.ticket(), views.initials(at.user())));
  }

  /** The editor with a suggestion in it. */
  void edit(Ref ref, At at, int nth) {
    edit(ref, at, story -> suggestion(story, ref, at, nth));
  }

  private Draft suggestion(Story story, Ref ref, At at, int nth) {
    return views.drafts().suggestion(story.ticket(), ref.word(), nth, views.initials(at.user()));
  }

  /** The editor with a suggestion in it that the guard has held up: the next press sends. */
  void warn(Ref ref, At at, int nth) {
    editor(
        ref,
        at,
        story -> views.warning(story.ticket(), suggestion(story, ref, at, nth), at.user()));
  }

  /** The editor with a request to delete what the customer should not have posted. */
  void askToDelete(Ref ref, At at) {
    edit(ref, at, story -> views.drafts().askToDelete(story.ticket(), views.initials(at.user())));
  }

  /** The editor with the person's own words in it. */
  void edit(Ref ref, At at, String text) {
    edit(ref, at, _ -> views.drafts().of(text, views.initials(at.user())));
  }

  private void edit(Ref ref, At at, Function<Story, Draft> draft) {
    editor(ref, at, story -> views.opening(story.ticket(), draft.apply(story), at.user()));
  }

  private void editor(Ref ref, At at, Function<Story, View> ready) {
    CompletableFuture<String> view = new CompletableFuture<>();
    acks.later(
        () -> view.complete(api.open(at.trigger(), Forms.loading())),
        why -> {
          view.completeExceptionally(why);
          notOpened(at, why);
        });
    Acks.Quick<Pressed> quick =
        acks.quickly(() ->
            desk.act(
                ref.press(at.workspace(), at.user(), at.operation()), new AgentAction.Write()));
    acks.surely(() -> api.fill(view.join(), null, filled(quick, ready)));
  }

  /** A press that Slack told twice has opened its form already. */
  private void notOpened(At at, RuntimeException why) {
    if (!(why instanceof SlackRefused refused && refused.error().equals(OPENED_ALREADY))) {
      whispers.say(at.channel(), null, at.user(), Phrases.NOT_OPENED);
    }
  }

  private static View filled(Acks.Quick<Pressed> quick, Function<Story, View> ready) {
    return switch (quick) {
      case Acks.Quick.Done<Pressed>(Pressed.Done done) -> ready.apply(done.story());
      case Acks.Quick.Done<Pressed> no -> Forms.sorry(Phrases.of(no.value()));
      case Acks.Quick.TooLate<Pressed> _ -> Forms.sorry(Phrases.NOT_RECORDED);
      case Acks.Quick.Down<Pressed> _ -> Forms.sorry(Phrases.UNAVAILABLE);
    };
  }
}
