package dev.perch.slack.ticket;

import com.slack.api.model.view.View;
import dev.perch.desk.Begun;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.money.Prices;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.NumberedThread;
import dev.perch.guard.Signature;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.MoveDraft;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.PictureFields;
import dev.perch.slack.view.Proof;
import dev.perch.slack.view.Ref;
import dev.perch.slack.view.VoiceLine;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editor as it stands before one agent: the same when it opens, while they type, and when it
 * comes back.
 */
public final class EditorViews {
  private static final String READ_THIS =
      "*The customer has written since you began.* Nothing was sent. Read this, then send, or change your reply.";

  private static final String READ_FINDINGS =
      "*Nothing was sent yet.* Read what was found, below your reply; change it, or press *Send anyway*.";

  private final Drafts drafts;
  private final Roster roster;
  private final Proofreading proofreading;
  private final Prices prices;
  private final ReplyPictures pictures;

  public EditorViews(
      Drafts drafts,
      Roster roster,
      Proofreading proofreading,
      Prices prices,
      ReplyPictures pictures) {
    this.pictures = pictures;
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
                notice(story.ticket(), begun, user)))
        .orElseGet(() -> new Beginning(drafts.greeting(story.ticket(), initials(user)), ""));
  }

  private static String notice(Ticket ticket, Begun begun, String user) {
    String whose =
        begun.by().value().equals(user)
            ? ClaimPhrases.ownDraft(begun)
            : ClaimPhrases.anothers(begun);
    return begun.inPrivate() && ticket.facts().road() == Road.PUBLIC
        ? ClaimPhrases.MEANT_IN_PRIVATE + "\n" + whose
        : whose;
  }

  /** As it opens. */
  View opening(Ticket ticket, Beginning beginning, String user) {
    Draft draft = beginning.draft();
    boolean learns = roster.holds(user, Roles.TRAINEE) && !roster.holds(user, Roles.LEAD);
    Ref ref = begun(ticket, draft.faq(), beginning.inPrivate());
    String notice =
        Stream.of(beginning.notice(), learns ? ClaimPhrases.LEARNING : "", special(ref, ticket))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    return view(
        ref, ticket, draft.text(), proof(ref, ticket, draft.text(), user), notice, Set.of());
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
    Ticket ticket = answered.story().ticket();
    Proof proof = proof(ref, ticket, text, user);
    return view(ref, ticket, text, proof, ClaimPhrases.lost(answered), Set.of());
  }

  /**
   * What somebody wrote, as it is sent.
   *
   * @param chosen whether they want what is too long for one tweet in the numbered parts that they
   *     were shown
   */
  String inParts(String user, String text, boolean chosen) {
    return chosen
        ? NumberedThread.split(Signature.sign(text, initials(user)))
            .map(NumberedThread::text)
            .orElse(text)
        : text;
  }

  /** An approver's editor, with the words of that version. */
  View changing(Ref ref, int version) {
    return PictureFields.leavingOut(
        Forms.changeDraft(ref, drafts.words(ref.ticket(), version)),
        drafts.pictures(ref.ticket(), version));
  }

  /** The same, once somebody learned that its entry says something else by now. */
  View changing(Ref ref, int version, Pressed.OldWords old) {
    return PictureFields.leavingOut(
        Forms.changeDraft(ref, drafts.words(ref.ticket(), version), old),
        drafts.pictures(ref.ticket(), version));
  }

  /** What to mind about the suggestion that it began with. */
  private String special(Ref ref, Ticket ticket) {
    return drafts.suggested(ticket, ref.faq()).map(Forms::special).orElse("");
  }

  /** As it opens where the guard has held up a press: the next one sends. */
  View warning(Ticket ticket, Draft draft, String user) {
    return warned(begun(ticket, draft.faq(), false), ticket, draft.text(), user);
  }

  /** What is begun in private stays there, even where the customer goes on in public meanwhile. */
  private static Ref begun(Ticket ticket, String faq, boolean inPrivate) {
    Ref ref = Ref.of(ticket).with(faq);
    return inPrivate || ticket.facts().road() == Road.DIRECT ? ref.inPrivate() : ref;
  }

  /** As it comes back because the guard has something to say: the next press sends. */
  View warned(Ref ref, Ticket ticket, String text, String user) {
    Proof proof = proof(ref, ticket, text, user);
    return view(ref, ticket, text, proof, READ_FINDINGS, proof.kinds());
  }

  /**
   * As the agent types; what they have read stays what they opened it with.
   *
   * @param added the pictures that stand in its field
   * @param read the kinds of warnings that they have been held up with
   */
  View typing(Ref ref, Ticket ticket, String text, String user, Set<Kind> read, Set<String> added) {
    Proof proof = proof(ref, ticket, text, user);
    return view(ref, ticket, text, proof, special(ref, ticket), read, added);
  }

  /** A draft of that person's as it would go out. */
  Proof proof(Ticket ticket, String draft, String user) {
    return proof(ticket, new Draft(draft, ""), user, ticket.facts().road());
  }

  /** What stands in an editor, as it would go out. */
  private Proof proof(Ref ref, Ticket ticket, String text, String user) {
    return proof(ticket, new Draft(text, ref.faq()), user, road(ref, ticket));
  }

  private Proof proof(Ticket ticket, Draft draft, String user, Road road) {
    String signed = Signature.sign(draft.text(), initials(user));
    List<Finding> findings = proofreading.findings(ticket, draft, initials(user), road);
    return new Proof(ticket.facts().handle(), signed, findings, prices, road);
  }

  /** By which road an editor sends. */
  static Road road(Ref ref, Ticket ticket) {
    return ref.isInPrivate() ? Road.DIRECT : ticket.facts().road();
  }

  /** The same words, which go by direct message from now on. */
  View inPrivate(Ref ref, Ticket ticket, String text, String user) {
    Ref moved = ref.isInPrivate() ? ref : ref.inPrivate();
    return view(moved, ticket, text, proof(moved, ticket, text, user), MoveDraft.MOVED, Set.of());
  }

  /** As it comes back because the customer wrote meanwhile: their text is kept. */
  View again(Ref ref, Ticket ticket, String text, String user) {
    Ref now = Ref.of(ticket).with(ref.rest());
    return view(now, ticket, text, proof(now, ticket, text, user), READ_THIS, Set.of());
  }

  private View view(
      Ref ref, Ticket ticket, String text, Proof proof, String notice, Set<Kind> read) {
    return view(ref, ticket, text, proof, notice, read, Set.of());
  }

  private View view(
      Ref ref,
      Ticket ticket,
      String text,
      Proof proof,
      String notice,
      Set<Kind> read,
      Set<String> added) {
    View form = Forms.reply(ref, proof, drafts.lastWords(ticket), text, notice, read);
    View spoken = VoiceLine.beside(form, drafts.voice(ticket), drafts.greets(ticket));
    return pictures.below(spoken, ref, proof.road(), added);
  }
}
