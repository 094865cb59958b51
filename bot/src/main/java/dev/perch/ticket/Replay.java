package dev.perch.ticket;

import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.Ticket.Claim;
import dev.perch.ticket.Ticket.Claimable;
import dev.perch.ticket.Ticket.Claimed;
import dev.perch.ticket.Ticket.Closable;
import dev.perch.ticket.Ticket.Closed;
import dev.perch.ticket.Ticket.Dismissed;
import dev.perch.ticket.Ticket.Movable;
import dev.perch.ticket.Ticket.Offer;
import dev.perch.ticket.Ticket.Offered;
import dev.perch.ticket.Ticket.Open;
import dev.perch.ticket.Ticket.Owned;
import dev.perch.ticket.Ticket.Parked;
import dev.perch.ticket.Ticket.Resolved;
import dev.perch.ticket.Ticket.Sending;
import dev.perch.ticket.Ticket.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts a story back into the state it tells of. */
public final class Replay {
  private Replay() {}

  /**
   * The ticket after the whole story.
   *
   * @throws BrokenStory if the story is empty, does not begin with {@code Opened}, or tells what
   *     cannot have happened
   */
  public static Ticket of(List<TicketEvent> story) {
    if (story.isEmpty() || !(story.getFirst() instanceof TicketEvent.Opened opened)) {
      throw new BrokenStory("a story begins with Opened");
    }
    Ticket ticket = new Open(TicketFacts.opened(opened));
    for (int index = 1; index < story.size(); index++) {
      ticket = next(ticket, index, story.get(index));
    }
    return ticket;
  }

  private static Ticket next(Ticket ticket, int index, TicketEvent event) {
    TicketFacts facts = ticket.facts().at(index + 1);
    return switch (event) {
      case TicketEvent.Opened _ -> throw new BrokenStory(index, event, ticket);
      case TicketEvent.CustomerWrote wrote -> wrote(ticket, facts, index, wrote);
      case TicketEvent.CustomerEdited edited -> with(ticket, facts.edited(index, edited));
      case TicketEvent.Claimed claimed when ticket instanceof Claimable ->
          new Claimed(facts.awake(claimed.at()), new Claim(claimed.by(), index, claimed.at()));
      case TicketEvent.Released _ when ticket instanceof Claimed -> idle(facts);
      case TicketEvent.Lapsed lapsed
          when ticket instanceof Claimed claimed && claimed.claim().number() == lapsed.claim() ->
          idle(facts);
      case TicketEvent.LapseWarned warned
          when ticket instanceof Claimed claimed && claimed.claim().number() == warned.claim() ->
          new Claimed(facts, claimed.claim());
      case TicketEvent.TakenOver taken
          when ticket instanceof Owned owned && owned.claim().by().equals(taken.from()) ->
          new Claimed(facts, new Claim(taken.by(), index, taken.at()));
      case TicketEvent.Freed freed
          when ticket instanceof Owned owned && owned.claim().number() == freed.claim() ->
          idle(facts);
      case TicketEvent.PartnerAsked _ when ticket instanceof Movable -> with(ticket, facts);
      case TicketEvent.SignOffAsked asked when ticket instanceof Claimed claimed ->
          new AwaitingSignOff(facts, claimed.claim(), SignOff.asked(index, asked));
      case TicketEvent.SignOffGiven _,
          TicketEvent.SignOffEdited _,
          TicketEvent.SignOffReturned _,
          TicketEvent.SignOffVoided _,
          TicketEvent.DeputyCalled _
          when ticket instanceof AwaitingSignOff awaiting ->
          SignOffReplay.next(awaiting, facts, index, event);
      case TicketEvent.Offered offered when ticket instanceof Movable ->
          new Offered(
              facts.awake(offered.at()).to(offered.to()),
              new Offer(offered.by(), offered.from(), index, offered.at()));
      case TicketEvent.Accepted _ when ticket instanceof Offered -> idle(facts);
      case TicketEvent.Returned _ when ticket instanceof Offered offered ->
          idle(facts.to(offered.offer().from()));
      case TicketEvent.SendingStarted started -> sending(ticket, facts, index, started);
      case TicketEvent.OutcomeUnknown unknown when ticket instanceof Sending sending ->
          look(sending, facts, unknown.attempt(), sending.attempt().looks(), event);
      case TicketEvent.LookedInVain vain when ticket instanceof Sending sending ->
          look(sending, facts, vain.attempt(), sending.attempt().looks() + 1, event);
      case TicketEvent.PartPosted part
          when ticket instanceof Sending sending
              && sending.attempt().number() == part.attempt()
              && sending.attempt().parts().size() == part.part() - 1 ->
          new Sending(
              facts, sending.claim(), sending.attempt().posted(part.tweet(), part.deadline()));
      case TicketEvent.PartPosted part
          when ticket instanceof Parked parked
              && parked.attempt().number() == part.attempt()
              && parked.attempt().parts().size() == part.part() - 1 ->
          new Sending(
              facts, parked.claim(), parked.attempt().posted(part.tweet(), part.deadline()));
      case TicketEvent.DeletionAsked asked when Deletions.possible(facts, asked) ->
          with(ticket, Deletions.asked(facts, index, asked));
      case TicketEvent.DeletionAnswered answered
          when Deletions.pending(facts).stream()
              .anyMatch(ours -> ours.deletedBy(answered.deletion())) ->
          with(ticket, Deletions.answered(facts, answered));
      case TicketEvent.Replied replied -> replied(ticket, facts, index, replied);
      case TicketEvent.SendRefused refused
          when ticket instanceof Sending sending
              && sending.attempt().number() == refused.attempt() ->
          refused(facts, sending, refused);
      case TicketEvent.Undone undone
          when ticket instanceof Sending sending
              && sending.attempt().number() == undone.attempt()
              && sending.attempt().parts().isEmpty() ->
          new Claimed(facts, sending.claim());
      case TicketEvent.Parked parked
          when ticket instanceof Sending sending
              && sending.attempt().number() == parked.attempt() ->
          new Parked(facts, sending.claim(), sending.attempt());
      case TicketEvent.Dropped dropped
          when ticket instanceof Parked parked && parked.attempt().number() == dropped.attempt() ->
          new Claimed(
              partly(facts, parked.claim(), parked.attempt(), dropped.at()),
              new Claim(dropped.by(), index, dropped.at()));
      case TicketEvent.Postponed postponed
          when ticket instanceof Sending sending
              && sending.attempt().number() == postponed.attempt() ->
          new Sending(
              facts,
              sending.claim(),
              sending.attempt().postponed(postponed.expected(), postponed.deadline()));
      case TicketEvent.RepliedByHand byHand when ticket instanceof Claimed claimed ->
          answered(
              facts.replied(
                  new TicketFacts.Reply(-1, byHand.by(), byHand.at(), byHand.tweet()),
                  byHand.answering()),
              claimed.claim());
      case TicketEvent.Resolved resolved when ticket instanceof Closable ->
          new Resolved(facts.settled(), resolved.by(), resolved.at());
      case TicketEvent.Dismissed dismissed when ticket instanceof Closable ->
          new Dismissed(facts.settled(), dismissed.by(), dismissed.at());
      case TicketEvent.Reopened _ when ticket instanceof Closed -> idle(facts);
      case TicketEvent.Snoozed snoozed when ticket instanceof Closable ->
          idle(facts.with(facts.attention().asleep(snoozed.until())));
      case TicketEvent.Woken woken when ticket.isOpen() -> with(ticket, facts.awake(woken.at()));
      case TicketEvent.PutAside aside when ticket.isOpen() -> {
        Embargoed embargoed = facts.attention().embargoed();
        yield with(
            ticket,
            facts.with(facts.attention().with(embargoed.putAside(aside.launch(), aside.until()))));
      }
      case TicketEvent.EmbargoMoved moved when ticket.isOpen() -> {
        Embargoed embargoed = facts.attention().embargoed();
        yield with(
            ticket,
            facts.with(facts.attention().with(embargoed.until(moved.launch(), moved.until()))));
      }
      case TicketEvent.EmbargoEnded ended when ticket.isOpen() -> {
        TicketFacts anew = facts.askedAnew(index, ended);
        yield ticket instanceof Waiting ? new Open(anew) : with(ticket, anew);
      }
      case TicketEvent.Triaged triaged ->
          with(ticket, facts.with(facts.attention().judged(index, triaged)));
      case TicketEvent.Hurried _ -> with(ticket, facts.with(facts.attention().hurried(true)));
      case TicketEvent.Advised advised -> with(ticket, facts.advised(advised.suggested()));
      case TicketEvent.StatementChanged changed ->
          with(ticket, facts.with(facts.attention().outdated(changed)));
      case TicketEvent.ClockRan ran -> with(ticket, facts.with(facts.attention().ran(ran.stage())));
      case TicketEvent.Promised promised ->
          with(ticket, facts.with(facts.attention().promised(promise(index, promised))));
      case TicketEvent.Reminded reminded ->
          with(ticket, facts.with(facts.attention().reminded(reminded.promise())));
      case TicketEvent.Withdrawn withdrawn -> with(ticket, facts.withdrawn(withdrawn));
      case TicketEvent.Restored restored -> with(ticket, facts.restored(restored));
      case TicketEvent.Erased _ -> with(ticket, facts);
      default -> throw new BrokenStory(index, event, ticket);
    };
  }

  /**
   * The owner keeps the ticket; one that was closed or at the customer's turn is in the queue
   * again.
   */
  private static Ticket wrote(
      Ticket ticket, TicketFacts facts, int index, TicketEvent.CustomerWrote wrote) {
    return switch (ticket) {
      case Closed _ -> new Open(facts.waitsNoMore().wrote(index, wrote));
      case Waiting _ -> new Open(facts.wrote(index, wrote));
      case Open _, Claimed _, AwaitingSignOff _, Offered _, Sending _, Parked _ ->
          with(ticket, facts.wrote(index, wrote));
    };
  }

  private static Attention.Promise promise(int index, TicketEvent.Promised event) {
    return new Attention.Promise(index, event.by(), event.until(), false);
  }

  private static Ticket with(Ticket ticket, TicketFacts facts) {
    return switch (ticket) {
      case Open _ -> new Open(facts);
      case Claimed claimed -> new Claimed(facts, claimed.claim());
      case AwaitingSignOff awaiting ->
          new AwaitingSignOff(facts, awaiting.claim(), awaiting.signOff());
      case Offered offered -> new Offered(facts, offered.offer());
      case Sending sending -> new Sending(facts, sending.claim(), sending.attempt());
      case Parked parked -> new Parked(facts, parked.claim(), parked.attempt());
      case Waiting waiting -> new Waiting(facts, waiting.since());
      case Resolved resolved -> new Resolved(facts, resolved.by(), resolved.at());
      case Dismissed dismissed -> new Dismissed(facts, dismissed.by(), dismissed.at());
    };
  }

  /** Without an owner: in the queue, or, where nothing waits for an answer, the customer's turn. */
  private static Ticket idle(TicketFacts facts) {
    return facts.waitingSince() == null ? answered(facts) : new Open(facts);
  }

  /** The claim ends with the reply, unless the customer wrote meanwhile: then its owner goes on. */
  private static Ticket answered(TicketFacts facts, Claim claim) {
    return facts.waitingSince() == null ? answered(facts) : new Claimed(facts, claim);
  }

  private static Ticket answered(TicketFacts facts) {
    return new Waiting(facts, facts.lastReply().orElseThrow().at());
  }

  private static Sending sending(
      Ticket ticket, TicketFacts facts, int index, TicketEvent.SendingStarted started) {
    Claim claim =
        switch (ticket) {
          case Claimed claimed -> claimed.claim();
          case AwaitingSignOff awaiting when awaiting.signOff().turn().isEmpty() ->
              awaiting.claim();
          case Parked parked -> parked.claim();
          default -> throw new BrokenStory(index, started, ticket);
        };
    Attempt attempt = Attempt.started(index, started);
    return new Sending(
        facts, claim, ticket instanceof Parked parked ? attempt.after(parked.attempt()) : attempt);
  }

  private static Sending look(
      Sending sending, TicketFacts facts, int attempt, int looks, TicketEvent event) {
    Attempt was = sending.attempt();
    if (was.number() != attempt) {
      throw new BrokenStory(facts.length() - 1, event, sending);
    }
    return new Sending(facts, sending.claim(), was.looked(looks));
  }

  /**
   * Its owner has the ticket again. What X lets nobody answer by us is answered by hand from now
   * on.
   */
  private static Claimed refused(
      TicketFacts facts, Sending sending, TicketEvent.SendRefused refused) {
    Attempt attempt = sending.attempt();
    boolean byHand = refused.why() == SendRefusal.NOT_ALLOWED && attempt.road() == Road.PUBLIC;
    TicketFacts known = byHand ? facts.unanswerable(attempt.target()) : facts;
    return new Claimed(partly(known, sending.claim(), attempt, refused.at()), sending.claim());
  }

  /** What stands of a reply already is ours. */
  private static TicketFacts partly(TicketFacts facts, Claim claim, Attempt attempt, Instant at) {
    if (attempt.parts().isEmpty()) {
      return facts;
    }
    TicketFacts.Reply reply = TicketFacts.Reply.partly(attempt, claim.by(), at);
    return facts.withReplies(Stream.concat(facts.replies().stream(), Stream.of(reply)).toList());
  }

  private static Ticket replied(
      Ticket ticket, TicketFacts facts, int index, TicketEvent.Replied replied) {
    Claim claim;
    Attempt attempt;
    switch (ticket) {
      case Sending sending -> {
        claim = sending.claim();
        attempt = sending.attempt();
      }
      case Parked parked -> {
        claim = parked.claim();
        attempt = parked.attempt();
      }
      default -> throw new BrokenStory(index, replied, ticket);
    }
    if (attempt.number() != replied.attempt()) {
      throw new BrokenStory(index, replied, ticket);
    }
    TicketFacts after =
        facts.replied(
            TicketFacts.Reply.of(attempt, claim.by(), replied.at(), replied.tweet()),
            attempt.answering());
    return answered(after, claim);
  }
}
