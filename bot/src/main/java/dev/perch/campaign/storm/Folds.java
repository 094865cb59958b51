package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Clockwork;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Holding;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.roster.Roster;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people do to folds: proves their right, then decides. The fold's team works on it, and the
 * leads.
 */
public final class Folds {
  private final FoldStories stories;
  private final FoldLedger ledger;
  private final FoldReplies replies;
  private final FoldStatement statement;
  private final FoldJoining joining;
  private final FoldApproving approving;
  private final FoldSigning signing;
  private final Roster roster;
  private final Clockwork clockwork;
  private final StormRules rules;
  private final InstantSource clock;

  /** Those of a desk without rules of sign-off, and without crises. */
  public Folds(
      FoldStories stories,
      FoldReplies replies,
      Roster roster,
      Clockwork clockwork,
      StormRules rules,
      InstantSource clock) {
    this(stories, replies, FoldSignOff.NONE, Holding.NONE, roster, clockwork, rules, clock);
  }

  public Folds(
      FoldStories stories,
      FoldReplies replies,
      FoldSignOff signOff,
      Holding holding,
      Roster roster,
      Clockwork clockwork,
      StormRules rules,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new FoldLedger(stories, rules);
    this.replies = replies;
    this.joining = new FoldJoining(stories, ledger, replies, clockwork, clock);
    this.statement = new FoldStatement(holding, replies);
    this.approving = new FoldApproving(stories, ledger, replies, signOff, statement, roster, clock);
    this.signing = new FoldSigning(ledger, roster, rules.deputy().role(), clock);
    this.roster = roster;
    this.clockwork = clockwork;
    this.rules = rules;
    this.clock = clock;
  }

  /** A fold as it stands. */
  public Optional<FoldStory> find(FoldId id) {
    return stories.read(id);
  }

  /** The replies of a fold, as they would go out. */
  public FoldReplies replies() {
    return replies;
  }

  /** The role that may sign off where whoever should does not. */
  public String deputy() {
    return rules.deputy().role();
  }

  /** What is said in a crisis to those whom a fold shows. */
  public FoldStatement statement() {
    return statement;
  }

  /**
   * Brings those of a fold that was put into another there, which a crash may have left where they
   * were. Called whenever its card is drawn.
   */
  public void finishMerge(FoldStory story) {
    joining.finishMerge(story);
  }

  /** Why somebody may not work on a fold at all; nothing if they may. */
  public Optional<FoldKept> refusal(String workspace, String user, FoldFacts facts) {
    if (roster.member(workspace, user).isEmpty()) {
      return Optional.of(new FoldKept.Stranger());
    }
    return roster.holds(user, facts.team().key()) || roster.holds(user, Desk.LEAD)
        ? Optional.empty()
        : Optional.of(new FoldKept.NotYours(facts.team()));
  }

  /** Why somebody may not decide on what waits for that role; nothing if they may. */
  public Optional<FoldKept> refusalToSign(
      String workspace, String user, FoldStory story, int approval, String role) {
    return signing.refusal(story, approval, new FoldFacts.Signed(user, workspace, role));
  }

  /** The replies as they were approved, by ticket; those that are out already are missing. */
  public FoldWords words(FoldId id) {
    return stories.words(id);
  }

  /** The owner is there: the claim holds for a whole lease from now. */
  public void renew(FoldStory story, String user) {
    if (story.fold() instanceof Fold.Held held
        && held.by().equals(user)
        && !story.facts().settled()) {
      stories.again(story.id(), clock.instant().plus(rules.lease()));
    }
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public FoldKept act(String workspace, String user, String operation, FoldAction action) {
    FoldStory story = stories.read(action.id()).orElse(null);
    if (story == null) {
      return new FoldKept.Missing();
    }
    return switch (action) {
      case FoldAction.SignOff sign -> signing.give(sign, operation, workspace, user);
      case FoldAction.Return back -> signing.giveBack(back, operation, workspace, user);
      case FoldAction.Work work ->
          refusal(workspace, user, story.facts())
              .orElseGet(() -> worked(workspace, user, operation, work));
    };
  }

  private FoldKept worked(String workspace, String user, String operation, FoldAction.Work action) {
    FoldKept kept =
        switch (action) {
          case FoldAction.Claim _ ->
              ledger.active(action.id(), operation, fold -> claim(fold, user));
          case FoldAction.Release _ ->
              ledger.change(
                  action.id(),
                  operation,
                  read ->
                      Owning.by(
                          read.fold(),
                          user,
                          held -> new Decision.Event(held.release(clock.instant()))));
          case FoldAction.NotThis not ->
              takeOut(not.id(), operation, user, not.ticket(), Why.NOT_THIS);
          case FoldAction.Open open ->
              takeOut(open.id(), operation, user, open.ticket(), Why.OPENED);
          case FoldAction.Add add -> joining.add(add, operation, user);
          case FoldAction.Merge merge -> joining.merge(merge, operation, user);
          case FoldAction.Approve approve -> approving.approve(approve, operation, workspace, user);
        };
    if (kept instanceof FoldKept.Done(FoldStory after)) {
      renew(after, user);
    }
    return kept;
  }

  /** One's own, claimed again, stays as it is. */
  private Decision claim(Fold.Active fold, String user) {
    return switch (fold) {
      case Fold.Free free -> new Decision.Event(free.claim(user, clock.instant()));
      case Fold.Held held -> new Decision.No(new FoldKept.HeldBy(held.by(), held.since()));
    };
  }

  /** What was approved is on its way, and stays. */
  private FoldKept takeOut(FoldId id, String operation, String user, TicketId ticket, Why why) {
    Map<TicketId, Instant> turn = turn(ticket);
    return ledger.change(
        id,
        operation,
        story ->
            Owning.unlessAnothers(
                story.fold(),
                user,
                fold ->
                    waits(fold.facts(), ticket)
                        ? new Decision.Event(
                            fold.leave(user, ticket, why, clock.instant()), FoldWords.NONE, turn)
                        : new Decision.No(new FoldKept.NotInIt())));
  }

  /** Also what nobody comes to sign off: on a card of its own a deputy is called. */
  private static boolean waits(FoldFacts facts, TicketId ticket) {
    return facts
        .place(ticket)
        .filter(place -> place.stands() == Stands.WAITING || place.turn().isPresent())
        .isPresent();
  }

  private Map<TicketId, Instant> turn(TicketId ticket) {
    Map<TicketId, Instant> turns = new HashMap<>();
    replies
        .glances(List.of(ticket))
        .forEach((id, glance) ->
            WorkOrder.turnOf(glance.story().ticket(), clockwork)
                .ifPresent(turn -> turns.put(id, turn)));
    return turns;
  }
}
