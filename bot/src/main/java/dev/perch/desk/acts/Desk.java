package dev.perch.desk.acts;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Ledger.Result;
import dev.perch.desk.Stories;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.guard.Finding;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do to tickets: proves their right, then lets the use case decide. */
public final class Desk {
  /** The role that may act for every team. */
  public static final String LEAD = Roles.LEAD;

  private final Stories stories;
  private final Ledger ledger;
  private final Roster roster;
  private final Rights rights;
  private final SigningOff signing;
  private final Agreement agreement;
  private final Approving approving;
  private final Proofreading proofreading;
  private final Statements statements;
  private final Holding holding;
  private final Renewal renewal;
  private final DeskRules rules;
  private final InstantSource clock;

  /** A desk. */
  public Desk(
      Stories stories,
      Bells bells,
      Roster roster,
      DeskRules rules,
      Entries bank,
      Proofreading proofreading,
      InstantSource clock) {
    this(stories, bells, roster, rules, bank, Renewal.NONE, proofreading, Holding.NONE, clock);
  }

  /**
   * The same, on a desk that may have a crisis.
   *
   * @param renewal is asked where somebody pressed for what the bank does not say any more
   * @param holding what holds for tickets while one lasts
   */
  public Desk(
      Stories stories,
      Bells bells,
      Roster roster,
      DeskRules rules,
      Entries bank,
      Renewal renewal,
      Proofreading proofreading,
      Holding holding,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, rules.waits());
    this.roster = roster;
    this.rights = new Rights(roster);
    Hold hold = new Hold(rules.hold());
    StillSaid still = new StillSaid(bank);
    this.signing =
        new SigningOff(roster, rights, rules.signOff(), holding, proofreading, still, hold);
    this.agreement = new Agreement(signing, roster, rights, bank, still);
    this.approving = new Approving(proofreading, signing, bank, still, hold);
    this.proofreading = proofreading;
    this.statements = new Statements(stories, bells, rules.waits(), clock);
    this.holding = holding;
    this.renewal = renewal;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Does it, or says why not.
   *
   * @throws Unavailable if it is not known whether it was recorded; the same press may be told
   *     again
   */
  public Pressed act(Press press, AgentAction action) {
    Optional<Person> member = roster.member(press.workspace(), press.user());
    if (member.isEmpty()) {
      return rights.stranger();
    }
    try (TicketLog _ = TicketLog.of(press.ticket())) {
      return act(press, member.get(), action);
    }
  }

  /** Why somebody may not work on that ticket at all; nothing if they may. */
  public Optional<Pressed> refusal(String workspace, String user, Ticket ticket) {
    return roster
        .member(workspace, user)
        .map(person -> rights.refusal(person, ticket.facts().team(), new AgentAction.Write()))
        .orElseGet(() -> Optional.of(rights.stranger()));
  }

  /**
   * The roles that would have to agree to a reply before it goes out, in order; empty for none.
   *
   * @param person its author
   * @param faq the entry and version that it comes from, {@code id@version}, or null
   */
  public List<String> signOff(
      Person person, Ticket ticket, Words words, String text, @Nullable String faq) {
    return approving.signOff(person, ticket.facts(), words, text, faq);
  }

  /**
   * Why a reply that was approved a while ago may not go out as things are now: the rules, or a
   * crisis, ask for more agreement than it has, or it is in an entry's old words.
   */
  public Optional<SendRefusal> keptIn(Story story, Words words) {
    return agreement.refusal(story, words);
  }

  private Pressed act(Press press, Person person, AgentAction action) {
    return switch (ledger.change(
        press.ticket(), press.operation(), story -> decide(story, press, person, action))) {
      case Result.Done<Pressed> done -> new Pressed.Done(done.story());
      case Result.No<Pressed>(Pressed.Outdated outdated) -> {
        statements.renew(press.ticket(), outdated.shown(), holding.now());
        yield outdated;
      }
      case Result.No<Pressed>(Pressed changed)
          when changed instanceof Pressed.EntryChanged || changed instanceof Pressed.OldWords -> {
        renewal.renew(press.ticket(), press.operation());
        yield changed;
      }
      case Result.No<Pressed> no -> no.why();
      case Result.Overtaken<Pressed> _ -> new Pressed.Overtaken();
      case Result.Missing<Pressed> _ -> new Pressed.Missing();
    };
  }

  private Decision<Pressed> decide(Story story, Press press, Person person, AgentAction action) {
    Ticket ticket = story.ticket();
    Act act = new Act(story, ticket, press, person, clock.instant());
    return rights
        .refusal(person, ticket.facts().team(), action)
        .<Decision<Pressed>>map(act::no)
        .orElseGet(() -> decide(act, action));
  }

  private Decision<Pressed> decide(Act act, AgentAction action) {
    return switch (action) {
      case AgentAction.Claim _, AgentAction.Write _ -> Claiming.claim(act);
      case AgentAction.Release _ -> Claiming.release(act);
      case AgentAction.TakeOver over -> Claiming.takeOver(act, over.reason());
      case AgentAction.Send send -> approving.send(act, words(act), send);
      case AgentAction.SendDraft draft -> approving.draft(act, words(act), draft);
      case AgentAction.Approve approve -> approving.suggestion(act, words(act), approve);
      case AgentAction.Edit edit -> approving.edit(act, words(act), edit);
      case AgentAction.Drop _ -> ByHand.drop(act);
      case AgentAction.SendAgain again -> approving.again(act, words(act), again.despite());
      case AgentAction.RepliedByHand byHand -> ByHand.replied(act, words(act), byHand);
      case AgentAction.MessageSeen seen -> ByHand.seen(act, seen);
      case AgentAction.SignOff given -> signing.give(act, words(act), given);
      case AgentAction.ChangeDraft change ->
          signing.change(act, words(act), change.version(), change.text(), change.without());
      case AgentAction.ReturnDraft back -> signing.giveBack(act, back.version(), back.reason());
      case AgentAction.Withdraw _ -> SigningOff.withdraw(act);
      case AgentAction.HandOff handOff ->
          HandingOff.offer(act, rules.teams(), handOff.to(), handOff.note());
      case AgentAction.AskPartner ask -> {
        List<Finding> embargoed = proofreading.embargoed(ask.question());
        yield embargoed.isEmpty()
            ? HandingOff.ask(act, rules.partners(), ask.partner(), ask.question())
            : act.no(new Pressed.Blocked(embargoed));
      }
      case AgentAction.GiveBack back -> HandingOff.giveBack(act, back.reason());
      case AgentAction.Reveal _ -> Decision.event(act.ticket().reveal(act.by(), act.now()));
      case AgentAction.Resolve _ -> Closing.resolve(act);
      case AgentAction.Dismiss _ -> Closing.dismiss(act);
      case AgentAction.Reopen _ -> Closing.reopen(act);
      case AgentAction.Snooze snooze ->
          Dating.snooze(act, rules.clockwork().hours(), snooze.until());
      case AgentAction.Wake _ -> Dating.wake(act);
      case AgentAction.Remind remind -> Dating.remind(act, remind.until());
      case AgentAction.DeleteReply delete ->
          Deleting.ask(act, rights, delete.tweet(), delete.reason());
      case AgentAction.Correct _ -> Correcting.begin(act);
    };
  }

  private Words words(Act act) {
    return stories.words(act.ticket().id());
  }
}
