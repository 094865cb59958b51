package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.Drafts;
import dev.perch.desk.Drafts.Draft;
import dev.perch.desk.Prices;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Ref;
import dev.perch.slack.view.VoiceLine;
import dev.perch.ticket.Ticket;

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

  /** As it opens. */
  View opening(Ticket ticket, Draft draft, String user) {
    Ref ref = Ref.of(ticket).with(draft.faq());
    return view(ref, ticket, draft.text(), user, special(ref, ticket));
  }

  /** As the agent types; what they have read stays what they opened it with. */
  View typing(Ref ref, Ticket ticket, String text, String user) {
    return view(ref, ticket, text, user, special(ref, ticket));
  }

  /** What to mind about the suggestion that it began with. */
  private String special(Ref ref, Ticket ticket) {
    return drafts.suggested(ticket, ref.rest()).map(Forms::special).orElse("");
  }

  /** As it comes back because the customer wrote meanwhile: their text is kept. */
  View again(Ref ref, Ticket ticket, String text, String user) {
    return view(Ref.of(ticket).with(ref.rest()), ticket, text, user, READ_THIS);
  }

  private View view(Ref ref, Ticket ticket, String text, String user, String notice) {
    View form =
        Forms.reply(
            ref,
            ticket.facts().handle(),
            drafts.lastWords(ticket),
            text,
            initials(user),
            notice,
            prices);
    return VoiceLine.beside(form, drafts.voice(ticket));
  }
}
