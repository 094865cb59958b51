package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.Drafts;
import dev.perch.desk.Drafts.Draft;
import dev.perch.desk.Prices;
import dev.perch.desk.Proofreading;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Proof;
import dev.perch.slack.view.Ref;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Set;

/**
 * The editor as it stands before one agent: the same when it opens, while they type, and when it
 * comes back.
 */
final class EditorViews {
  private static final String READ_THIS =
      "*The customer has written since you began.* Nothing was sent. Read this, then send, or change your reply.";

  private static final String READ_FINDINGS =
      "*Nothing was sent yet.* Read what the guard has found, below your reply; change it, or press *Send anyway*.";

  private final Drafts drafts;
  private final Roster roster;
  private final Proofreading proofreading;
  private final Prices prices;

  EditorViews(Drafts drafts, Roster roster, Proofreading proofreading, Prices prices) {
    this.drafts = drafts;
    this.roster = roster;
    this.proofreading = proofreading;
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
    Proof proof = proof(ticket, draft.text(), user);
    return view(ref, ticket, draft.text(), proof, "", Set.of());
  }

  /** As it opens where the guard has held up a press: the next one sends. */
  View warning(Ticket ticket, Draft draft, String user) {
    return warned(Ref.of(ticket).with(draft.faq()), ticket, draft.text(), user);
  }

  /** As it comes back because the guard has something to say: the next press sends. */
  View warned(Ref ref, Ticket ticket, String text, String user) {
    Proof proof = proof(ticket, text, user);
    return view(ref, ticket, text, proof, READ_FINDINGS, proof.kinds());
  }

  /**
   * As the agent types; what they have read stays what they opened it with.
   *
   * @param read the kinds of warnings that they have been held up with
   */
  View typing(Ref ref, Ticket ticket, String text, String user, Set<Kind> read) {
    return view(ref, ticket, text, proof(ticket, text, user), "", read);
  }

  /** A draft of that person's as it would go out. */
  Proof proof(Ticket ticket, String draft, String user) {
    String initials = initials(user);
    List<Finding> findings = proofreading.findings(ticket, draft, initials);
    return Proof.of(ticket.facts().handle(), draft, initials, findings, prices);
  }

  /** As it comes back because the customer wrote meanwhile: their text is kept. */
  View again(Ref ref, Ticket ticket, String text, String user) {
    Ref now = Ref.of(ticket).with(ref.rest());
    return view(now, ticket, text, proof(ticket, text, user), READ_THIS, Set.of());
  }

  private View view(
      Ref ref, Ticket ticket, String text, Proof proof, String notice, Set<Kind> read) {
    return Forms.reply(ref, proof, drafts.lastWords(ticket), text, notice, read);
  }
}
