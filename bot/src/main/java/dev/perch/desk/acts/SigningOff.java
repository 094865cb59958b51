package dev.perch.desk.acts;

import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Act.Owned;
import dev.perch.desk.acts.Pressed.NotYoursToSign.Why;
import dev.perch.desk.acts.StillSaid.Taken;
import dev.perch.guard.Finding;
import dev.perch.guard.Signature;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.SignOff;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A second pair of eyes: others read a reply before it goes out, and agree, change it, or send it
 * back. What they agree to is exactly these words, for this handle, under this customer's word.
 */
public final class SigningOff {
  private final Roster roster;
  private final Rights rights;
  private final SignOffRules rules;
  private final Holding holding;
  private final Proofreading proofreading;
  private final StillSaid still;
  private final Hold hold;

  SigningOff(
      Roster roster,
      Rights rights,
      SignOffRules rules,
      Holding holding,
      Proofreading proofreading,
      StillSaid still,
      Hold hold) {
    this.holding = holding;
    this.proofreading = proofreading;
    this.still = still;
    this.roster = roster;
    this.rights = rights;
    this.rules = rules;
    this.hold = hold;
  }

  /** Whose agreement that reply needs, in order; empty if it may go out. */
  List<String> needed(Act act, Words words, String text, Matter matter) {
    return needed(act.person(), act.ticket().facts(), words, text, matter);
  }

  List<String> needed(Person person, TicketFacts facts, Words words, String text, Matter matter) {
    List<Mention> asked =
        facts.said().stream().flatMap(said -> words.mention(said.tweet().id()).stream()).toList();
    List<SuggestedAnswer> suggested = words.suggested(facts.lastWord().index());
    Optional<HoldingStatement> crisis = crisis(person, suggested, text, asked);
    return rules.needed(
        new SignOffRules.Reply(
            text,
            matter.topics(),
            matter.flagged(),
            facts,
            asked,
            rights.learns(person.id()),
            crisis.map(HoldingStatement::by)));
  }

  /**
   * The crisis that the ticket belongs to, as it stands in this moment. Its statement, word for
   * word, has been agreed to by whoever gave it out.
   */
  private Optional<HoldingStatement> crisis(
      Person person, List<SuggestedAnswer> suggested, String text, List<Mention> asked) {
    return holding
        .now()
        .filter(it -> it.concerns(suggested, asked.stream().map(Mention::text)))
        .filter(it -> !it.isWordForWord(suggested, text, person.initials()));
  }

  /** Whether a suggestion is a statement that is out of date, or of a crisis that is over. */
  boolean isOutdated(SuggestedAnswer chosen) {
    return HoldingStatement.is(chosen)
        && holding.now().filter(statement -> statement.isCurrent(chosen)).isEmpty();
  }

  /** What may not go out, whoever agrees to it. */
  private List<Finding> forbidden(Words words, AwaitingSignOff awaiting, String signed) {
    SignOff asked = awaiting.signOff();
    return proofreading.forbidden(awaiting.facts(), words, asked.answering(), signed, asked.road());
  }

  /** The same, or what became meanwhile of the entry that they were taken from. */
  private Optional<Pressed> standing(
      Act act, Words words, AwaitingSignOff awaiting, AgentAction.SignOff given, String signed) {
    List<Finding> findings = forbidden(words, awaiting, signed);
    SignOff asked = awaiting.signOff();
    Taken taken = new Taken(awaiting.facts(), words, asked.faq(), signed, asked.road());
    return findings.isEmpty()
        ? still.refusalLate(act, taken, given.despite())
        : Optional.of(new Pressed.Blocked(findings));
  }

  /**
   * What is asked.
   *
   * @param hash of the words
   * @param faq the entry and version they come from, if any
   * @param roles whose holders must agree, in this order
   * @param road by which they would go out
   * @param pictures the hashes of what goes with them
   */
  record Asked(
      String hash, @Nullable String faq, List<String> roles, Road road, List<String> pictures) {}

  /** The reply waits for the first of the roles. */
  Decision<Pressed> ask(Act act, Owned owned, Words reply, Asked asked) {
    List<TicketEvent> events = new ArrayList<>(owned.first());
    events.add(
        owned
            .claimed()
            .askSignOff(
                asked.hash(),
                asked.faq(),
                asked.roles(),
                asked.road(),
                asked.pictures(),
                act.now()));
    return turned(act, events, reply);
  }

  /** Agrees; after the last it goes out. */
  Decision<Pressed> give(Act act, Words words, AgentAction.SignOff given) {
    int version = given.version();
    return decided(
        act,
        version,
        awaiting -> {
          String text = words.text(version).orElse("");
          Optional<Pressed> standing = standing(act, words, awaiting, given, text);
          if (standing.isPresent()) {
            return act.no(standing.get());
          }
          List<TicketEvent> events = new ArrayList<>(List.of(awaiting.give(act.by(), act.now())));
          AwaitingSignOff after = (AwaitingSignOff) act.after(events);
          if (after.signOff().turn().isPresent()) {
            return turned(act, events, Words.NONE);
          }
          SignOff agreed = after.signOff();
          events.add(after.send(hold.from(agreed.road(), agreed.pictures(), act.now()), act.now()));
          return new Decision.Events<>(
              events, Words.reply(act.story().length() + 1, text, words.pictures(version)));
        });
  }

  /**
   * Changes the words, or takes pictures away: what then stands there nobody has agreed to yet. The
   * words stay signed by their author.
   *
   * @param without files of pictures
   */
  Decision<Pressed> change(Act act, Words words, int version, String text, Set<String> without) {
    return decided(
        act,
        version,
        awaiting -> {
          String initials =
              roster.person(awaiting.claim().by().value()).map(Person::initials).orElse("AG");
          String signed = Signature.sign(text, initials);
          List<Finding> findings = forbidden(words, awaiting, signed);
          if (!findings.isEmpty()) {
            return act.no(new Pressed.Blocked(findings));
          }
          List<ReplyPicture> before = words.pictures(version);
          List<ReplyPicture> left =
              before.stream().filter(one -> !without.contains(one.file())).toList();
          if (words.text(version).filter(signed::equals).isPresent() && left.equals(before)) {
            return act.no(new Pressed.Done(act.story()));
          }
          SignOff asked = awaiting.signOff();
          Taken taken = new Taken(awaiting.facts(), words, asked.faq(), signed, asked.road());
          TicketEvent edited =
              awaiting.edit(
                  act.by(),
                  SaltedHash.of(words.salt(), signed),
                  ReplyPicture.hashes(words.salt(), left),
                  still.heldTo(taken),
                  act.now());
          return turned(
              act,
              new ArrayList<>(List.of(edited)),
              Words.reply(act.story().length(), signed, left));
        });
  }

  /** Back to the author, with a reason. */
  Decision<Pressed> giveBack(Act act, int version, String reason) {
    return decided(
        act,
        version,
        awaiting ->
            new Decision.Events<>(
                List.of(awaiting.giveBack(act.by(), act.now())),
                Words.text(act.story().length(), reason)));
  }

  /** Whether this person may send again what needs those roles' agreement. */
  Optional<Pressed> refusalToSendAgain(Act act, List<String> roles) {
    String user = act.person().id();
    boolean may =
        !rights.learns(user)
            && roles.stream().allMatch(role -> roster.holds(user, role) || rights.leads(user));
    if (roles.isEmpty() || may) {
      return Optional.empty();
    }
    String role = roles.getFirst();
    return Optional.of(new Pressed.OnlyFor(role, rights.few(role)));
  }

  /** Its author takes it back. */
  static Decision<Pressed> withdraw(Act act) {
    return switch (act.ticket()) {
      case AwaitingSignOff awaiting when awaiting.claim().by().equals(act.by()) ->
          Decision.event(awaiting.cancel(SignOffVoid.WITHDRAWN, act.now()));
      case AwaitingSignOff awaiting -> act.heldBy(awaiting.claim());
      default -> act.no(act.stale());
    };
  }

  /** Only for these words, for the customer's word that they answer, and by whose turn it is. */
  private Decision<Pressed> decided(
      Act act, int version, Function<AwaitingSignOff, Decision<Pressed>> then) {
    if (!(act.ticket() instanceof AwaitingSignOff awaiting)
        || awaiting.signOff().version() != version
        || awaiting.signOff().answering() != awaiting.facts().lastWord().index()) {
      return act.no(act.stale());
    }
    Optional<String> role = awaiting.signOff().turn();
    if (role.isEmpty()) {
      return act.no(act.stale());
    }
    return refusal(act, awaiting, role.get())
        .<Decision<Pressed>>map(act::no)
        .orElseGet(() -> then.apply(awaiting));
  }

  private Optional<Pressed> refusal(Act act, AwaitingSignOff awaiting, String role) {
    Optional<Why> why = why(act, awaiting, role);
    return why.map(reason -> new Pressed.NotYoursToSign(role, reason, others(awaiting, role)));
  }

  private Optional<Why> why(Act act, AwaitingSignOff awaiting, String role) {
    SignOff signOff = awaiting.signOff();
    String user = act.person().id();
    if (awaiting.claim().by().equals(act.by())) {
      return Optional.of(Why.OWN_WORDS);
    }
    if (rights.learns(user)) {
      return Optional.of(Why.LEARNING);
    }
    if (signOff.givenBy(act.by())) {
      return Optional.of(Why.AGREED_BEFORE);
    }
    boolean may =
        roster.holds(user, role) || (signOff.deputy() && roster.holds(user, rules.deputy()));
    return may ? Optional.empty() : Optional.of(Why.NOT_HELD);
  }

  private List<AgentId> others(AwaitingSignOff awaiting, String role) {
    Set<AgentId> except = involved(awaiting);
    return rights.few(role).stream().filter(person -> !except.contains(person)).toList();
  }

  /**
   * The next role's turn. Where nobody but those involved holds it, a deputy may decide at once;
   * where there is none either, nobody ever could, and that is said now.
   */
  private Decision<Pressed> turned(Act act, List<TicketEvent> events, Words words) {
    AwaitingSignOff after = (AwaitingSignOff) act.after(events);
    String role = after.signOff().turn().orElseThrow();
    Set<AgentId> except = involved(after);
    if (!after.signOff().deputy() && !rights.anybody(role, except)) {
      if (!rights.anybody(rules.deputy(), except)) {
        return act.no(new Pressed.NobodyToSign(role, rules.deputy()));
      }
      events.add(after.callDeputy(act.now()));
    }
    return new Decision.Events<>(List.copyOf(events), words);
  }

  /** The author, and who has agreed already: each pair of eyes is another's. */
  private static Set<AgentId> involved(AwaitingSignOff awaiting) {
    Set<AgentId> involved = new HashSet<>(awaiting.signOff().given());
    involved.add(awaiting.claim().by());
    return involved;
  }

  /** The customer's further word or edit ends what waits, beside the event that brings it. */
  public static List<TicketEvent> voiding(Ticket ticket, TicketEvent word, SignOffVoid why) {
    return ticket instanceof AwaitingSignOff awaiting
        ? List.of(word, awaiting.cancel(why, word.at()))
        : List.of(word);
  }
}
