package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.Drafts;
import dev.perch.desk.Drafts.Draft;
import dev.perch.desk.Pressed;
import dev.perch.desk.Prices;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editor as it stands before one agent: the same when it opens, while they type, and when it
 * comes back.
 */
final class EditorViews {
  private static final String READ_THIS =
      "*The customer has written since you began.* Nothing was sent. Read this, then send, or change your reply.";

  private final Drafts drafts;
  private final Roster roster;
  private final Prices prices;

  EditorViews(Drafts drafts, Roster roster, Prices prices) {
    this.drafts = drafts;
    this.roster = roster;
    this.prices = prices;
  }

  Drafts drafts() {
    return drafts;
  }

  /** What that agent signs with. */
  String initials(String user) {
    return roster.person(user).map(Person::initials).orElse("AG");
  }

  /** What to call somebody where Slack shows no mention. */
  String name(String user) {
    return roster.person(user).map(Person::name).orElse("a colleague");
  }

  /** What stands in it when it opens, and what is said above it. */
  record Beginning(Draft draft, String notice, boolean inPrivate) {
    Beginning(Draft draft, String notice) {
      this(draft, notice, false);
    }
  }

  /** What was begun before, by whomever; else a greeting. */
  Beginning beginning(Story story, String user) {
    return drafts
        .begun(story)
        .map(begun ->
            new Beginning(
                new Draft(drafts.of(begun.text(), initials(user)).text(), begun.faq()),
                begun.by().value().equals(user)
                    ? ClaimPhrases.ownDraft(begun)
                    : ClaimPhrases.anothers(begun)))
        .orElseGet(() -> new Beginning(drafts.greeting(story.ticket(), initials(user)), ""));
  }

  /** As it opens. */
  View opening(Ticket ticket, Beginning beginning, String user) {
    Draft draft = beginning.draft();
    boolean learns = roster.holds(user, Roles.TRAINEE) && !roster.holds(user, Roles.LEAD);
    Ref begun = Ref.of(ticket).with(draft.faq());
    Ref ref = beginning.inPrivate() ? begun.inPrivate() : begun;
    String notice =
        Stream.of(beginning.notice(), learns ? ClaimPhrases.LEARNING : "", special(ref, ticket))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    return view(ref, ticket, draft.text(), user, notice);
  }

  /** What whoever is not its owner reads: who is writing, and what they have so far. */
  View held(TicketId id, Pressed.HeldBy held) {
    return Forms.sorry(
        drafts
            .story(id)
            .flatMap(drafts::begun)
            .filter(begun -> begun.by().equals(held.owner()) && begun.at().isAfter(held.since()))
            .map(begun -> ClaimPhrases.writing(held.owner(), held.since(), begun))
            .orElseGet(() -> Phrases.of(held)));
  }

  /** The same text once more, below what another has answered; sent again it is refused again. */
  View lost(Ref ref, Pressed.Answered answered, String text, String user) {
    return view(ref, answered.story().ticket(), text, user, ClaimPhrases.lost(answered));
  }

  /** An approver's editor, with the words of that version. */
  View changing(Ref ref, int version) {
    return Forms.changeDraft(ref, drafts.words(ref.ticket(), version));
  }

  /** As the agent types; what they have read stays what they opened it with. */
  View typing(Ref ref, Ticket ticket, String text, String user) {
    return view(ref, ticket, text, user, special(ref, ticket));
  }

  /** What to mind about the suggestion that it began with. */
  private String special(Ref ref, Ticket ticket) {
    return drafts.suggested(ticket, ref.faq()).map(Forms::special).orElse("");
  }

  /** As it comes back because the customer wrote meanwhile: their text is kept. */
  View again(Ref ref, Ticket ticket, String text, String user) {
    return view(Ref.of(ticket).with(ref.rest()), ticket, text, user, READ_THIS);
  }

  private View view(Ref ref, Ticket ticket, String text, String user, String notice) {
    return Forms.reply(
        ref,
        ref.isInPrivate() ? Road.DIRECT : ticket.facts().road(),
        ticket.facts().handle(),
        drafts.lastWords(ticket),
        text,
        initials(user),
        notice,
        prices);
  }
}
