package dev.perch.slack.ticket;

import com.slack.api.model.view.View;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.OtherWords;
import dev.perch.desk.acts.OtherWords.Choice;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.desk.acts.Thanks;
import dev.perch.desk.bank.Recalling;
import dev.perch.knowledge.Pin;
import dev.perch.slack.ticket.EditorViews.Beginning;
import dev.perch.slack.view.ByHandPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Pick;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.Story;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens forms. A trigger lives three seconds, so the form opens at once, empty; meanwhile the
 * ticket is claimed, and then the form is filled, or says why there is nothing to fill in.
 */
public final class Editors {
  private static final String OPENED_ALREADY = "exchanged_trigger_id";

  private final SlackApi api;
  private final Desk desk;
  private final Claims claims;
  private final EditorViews views;
  private final Recalling recalling;
  private final Thanks thanks;
  private final PrivateWords privateWords;
  private final OtherWords otherWords;
  private final Acks acks;
  private final Whispers whispers;

  public Editors(
      SlackApi api,
      Desk desk,
      Claims claims,
      EditorViews views,
      Recalling recalling,
      Thanks thanks,
      PrivateWords privateWords,
      OtherWords otherWords,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.desk = desk;
    this.claims = claims;
    this.views = views;
    this.recalling = recalling;
    this.thanks = thanks;
    this.privateWords = privateWords;
    this.otherWords = otherWords;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** A form that is ready as it is. */
  void form(At at, View form) {
    acks.later(() -> api.open(at.trigger(), form), why -> notOpened(at, why));
  }

  /** A form that has to be looked up, but needs no act. */
  void form(At at, Supplier<View> form) {
    acks.later(() -> api.open(at.trigger(), form.get()), why -> notOpened(at, why));
  }

  /** A form that takes longer to look up than a trigger lives: it opens empty, and is filled. */
  void looked(At at, Supplier<View> form) {
    acks.later(
        () -> api.fill(api.open(at.trigger(), Forms.loading()), null, form.get()),
        why -> notOpened(at, why));
  }

  /** The editor with the words of a reply that was in doubt, which is given up. */
  void dropped(Ref ref, At at) {
    editor(
        ref,
        at,
        new AgentAction.Drop(),
        story -> {
          Draft words = views.beginning(story, at.user()).draft();
          return opening(story, new Beginning(words, ByHandPhrases.MAY_STAND), at);
        });
  }

  /** The editor with words of thanks in it. */
  void thank(Ref ref, At at) {
    editor(
        ref, at, story -> plain(story, thanks.of(story.ticket(), views.initials(at.user())), at));
  }

  /** The editor with what was begun before, or a greeting in it. */
  void reply(Ref ref, At at) {
    editor(ref, at, story -> opening(story, views.beginning(story, at.user()), at));
  }

  /** An approver's editor, with the words of that version in it. */
  void change(Ref ref, At at, int version) {
    acks.later(
        () -> api.open(at.trigger(), views.changing(ref, version)), why -> notOpened(at, why));
  }

  /** The same, with what its entry says by now. */
  void change(Ref ref, At at, int version, Pressed.OldWords old) {
    acks.later(
        () -> api.open(at.trigger(), views.changing(ref, version, old)), why -> notOpened(at, why));
  }

  /** The editor with a suggestion in it. */
  void edit(Ref ref, At at, Pick pick) {
    editor(ref, at, begin(pick), story -> plain(story, suggestion(story, ref, at, pick), at));
  }

  private static AgentAction begin(Pick pick) {
    return new AgentAction.Edit(pick.nth(), pick.mark());
  }

  private Draft suggestion(Story story, Ref ref, At at, Pick pick) {
    String initials = views.initials(at.user());
    Draft shown = views.drafts().suggestion(story.ticket(), ref.word(), pick.nth(), initials);
    Choice other = pick.other();
    return other == null
        ? shown
        : views
            .drafts()
            .suggested(story.ticket(), shown.faq())
            .flatMap(answer -> otherWords.of(story.ticket(), answer, other, initials))
            .orElse(shown);
  }

  /** The editor with a suggestion in it that the guard has held up: the next press sends. */
  void warn(Ref ref, At at, Pick pick) {
    editor(
        ref,
        at,
        begin(pick),
        story -> views.warning(story.ticket(), suggestion(story, ref, at, pick), at.user()));
  }

  /** The editor with a request to delete what the customer should not have posted. */
  void askToDelete(Ref ref, At at) {
    edit(ref, at, story -> views.drafts().askToDelete(story.ticket(), views.initials(at.user())));
  }

  /** The editor with the person's own words in it. */
  void edit(Ref ref, At at, String text) {
    edit(ref, at, _ -> views.drafts().of(text, views.initials(at.user())));
  }

  /** The editor with the line by which a customer is asked to write to us in private. */
  void moveToDm(Ref ref, At at) {
    edit(
        ref,
        at,
        story -> views.drafts().of(privateWords.line(story.ticket()), views.initials(at.user())));
  }

  /** The editor with what is answered in private; it goes by direct message. */
  void answerByDm(Ref ref, At at) {
    editor(
        ref,
        at,
        story -> {
          String initials = views.initials(at.user());
          Draft answer =
              privateWords
                  .answer(story.ticket())
                  .orElseGet(() -> views.drafts().greeting(story.ticket(), initials));
          String signed = views.drafts().of(answer.text(), initials).text();
          return opening(story, new Beginning(new Draft(signed, answer.faq()), "", true), at);
        });
  }

  /** The editor with a correction of a reply that was taken from an entry. */
  void correct(Ref ref, At at) {
    Pin.parse(ref.rest())
        .ifPresent(wrong ->
            editor(
                ref,
                at,
                new AgentAction.Correct(),
                story -> plain(story, correction(story, wrong, at), at)));
  }

  private Draft correction(Story story, Pin wrong, At at) {
    return recalling.correction(story.ticket(), wrong, views.initials(at.user()));
  }

  private void edit(Ref ref, At at, Function<Story, Draft> draft) {
    editor(ref, at, story -> plain(story, draft.apply(story), at));
  }

  private View plain(Story story, Draft draft, At at) {
    return opening(story, new Beginning(draft, ""), at);
  }

  private View opening(Story story, Beginning beginning, At at) {
    return views.opening(story.ticket(), beginning, at.user());
  }

  private void editor(Ref ref, At at, Function<Story, View> ready) {
    editor(ref, at, new AgentAction.Write(), ready);
  }

  private void editor(Ref ref, At at, AgentAction begin, Function<Story, View> ready) {
    CompletableFuture<String> view = new CompletableFuture<>();
    acks.later(
        () -> view.complete(api.open(at.trigger(), Forms.loading())), why -> notOpened(at, why));
    Acks.Quick<Pressed> quick =
        acks.quickly(() -> desk.act(ref.press(at.workspace(), at.user(), at.operation()), begin));
    var _ =
        view.thenAccept(
            opened -> acks.surely(() -> api.fill(opened, null, filled(quick, ref, at, ready))));
  }

  /** A press that Slack told twice has opened its form already. */
  private void notOpened(At at, RuntimeException why) {
    if (!(why instanceof SlackRefused refused && refused.error().equals(OPENED_ALREADY))) {
      whispers.notOpened(at, why);
    }
  }

  private View filled(Acks.Quick<Pressed> quick, Ref ref, At at, Function<Story, View> ready) {
    return switch (quick) {
      case Acks.Quick.Done<Pressed>(Pressed.Done done) -> {
        claims.renew(done.story().ticket(), at.user());
        yield ready.apply(done.story());
      }
      case Acks.Quick.Done<Pressed>(Pressed.HeldBy held) -> views.held(ref.ticket(), held);
      case Acks.Quick.Done<Pressed> no -> Forms.sorry(Phrases.of(no.value()));
      case Acks.Quick.TooLate<Pressed> _ -> Forms.sorry(Phrases.NOT_RECORDED);
      case Acks.Quick.Down<Pressed> _ -> Forms.sorry(Phrases.UNAVAILABLE);
    };
  }
}
