package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.AgentAction;
import dev.perch.desk.Desk;
import dev.perch.desk.Drafts;
import dev.perch.desk.Drafts.Draft;
import dev.perch.desk.Prices;
import dev.perch.desk.Pressed;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.TicketButtons.At;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.ticket.Story;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Opens forms. A trigger lives three seconds, so the form opens at once, empty; meanwhile the ticket is claimed, and then
 * the form is filled, or says why there is nothing to fill in.
 */
final class Editors {
  private final SlackApi api;
  private final Desk desk;
  private final Drafts drafts;
  private final Roster roster;
  private final Prices prices;
  private final Acks acks;

  Editors(SlackApi api, Desk desk, Drafts drafts, Roster roster, Prices prices, Acks acks) {
    this.api = api;
    this.desk = desk;
    this.drafts = drafts;
    this.roster = roster;
    this.prices = prices;
    this.acks = acks;
  }

  /** A form that is ready as it is. */
  void form(At at, View form) {
    acks.later(() -> api.open(at.trigger(), form));
  }

  /** The editor with a greeting in it. */
  void reply(Ref ref, At at) {
    editor(ref, at, story -> drafts.greeting(story.ticket(), initials(at.user())));
  }

  /** The editor with a suggestion in it. */
  void edit(Ref ref, At at, int nth) {
    editor(ref, at, story -> drafts.suggestion(story.ticket(), ref.word(), nth, initials(at.user())));
  }

  /** The editor with the person's own words in it. */
  void edit(Ref ref, At at, String text) {
    editor(ref, at, story -> drafts.of(story.ticket(), text, initials(at.user())));
  }

  private void editor(Ref ref, At at, Function<Story, Draft> draft) {
    CompletableFuture<String> view = new CompletableFuture<>();
    acks.later(
        () -> {
          try {
            view.complete(api.open(at.trigger(), Forms.loading()));
          } catch (RuntimeException e) {
            view.completeExceptionally(e);
            throw e;
          }
        });
    Acks.Quick<Pressed> quick =
        acks.quickly(
            () ->
                desk.act(
                    ref.press(at.workspace(), at.user(), at.operation()), new AgentAction.Write()));
    acks.later(() -> api.fill(view.join(), null, filled(quick, at, draft)));
  }

  private View filled(Acks.Quick<Pressed> quick, At at, Function<Story, Draft> draft) {
    return switch (quick) {
      case Acks.Quick.Done<Pressed>(Pressed.Done done) -> {
        Draft made = draft.apply(done.story());
        yield Forms.reply(
            Ref.of(done.story().ticket()).with(made.faq()),
            done.story().ticket().facts().handle(),
            made.customer(),
            made.text(),
            initials(at.user()),
            "",
            prices);
      }
      case Acks.Quick.Done<Pressed> no -> Forms.sorry(Phrases.of(no.value()));
      case Acks.Quick.TooLate<Pressed> _ -> Forms.sorry(Phrases.NOT_RECORDED);
      case Acks.Quick.Down<Pressed> _ -> Forms.sorry(Phrases.UNAVAILABLE);
    };
  }

  private String initials(String user) {
    return roster.person(user).map(Person::initials).orElse("AG");
  }
}
