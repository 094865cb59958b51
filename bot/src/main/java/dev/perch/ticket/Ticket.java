package dev.perch.ticket;

import dev.perch.ticket.TicketEvent.Suggested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one customer's conversation stands: (handle, customer, the first tweet of X's
 * conversation).
 *
 * <p>A transition exists only on the state in which it is legal, and makes the event that tells of
 * it; {@link Replay} puts events back into states. Time is the caller's.
 */
public sealed interface Ticket {
  /** How long a closed ticket reopens when the customer replies. */
  Duration REOPENS_FOR = Duration.ofDays(7);

  TicketFacts facts();

  default TicketId id() {
    return facts().id();
  }

  /** Whether somebody still has something to do, or the customer may answer. */
  default boolean isOpen() {
    return !(this instanceof Closed);
  }

  /** The claim that holds now, if any: its owner alone may write. */
  default Optional<Claim> held() {
    return switch (this) {
      case Claimed claimed -> Optional.of(claimed.claim());
      case AwaitingSignOff awaiting -> Optional.of(awaiting.claim());
      case Sending sending -> Optional.of(sending.claim());
      case Parked parked -> Optional.of(parked.claim());
      case Open _, Offered _, Waiting _, Resolved _, Dismissed _ -> Optional.empty();
    };
  }

  /** The customer wrote again. */
  default TicketEvent.CustomerWrote wrote(
      TicketEvent.Tweeted tweet, List<Suggested> suggested, Instant at) {
    return new TicketEvent.CustomerWrote(at, tweet, suggested);
  }

  /** The customer edited a tweet of theirs. */
  default TicketEvent.CustomerEdited edited(
      String tweet, String latest, String hash, List<Suggested> suggested, Instant at) {
    return new TicketEvent.CustomerEdited(at, tweet, latest, hash, suggested);
  }

  /** A tweet of the customer's is not to be read any more. */
  default TicketEvent.Withdrawn withdraw(String tweet, Withdrawal why, Instant at) {
    return new TicketEvent.Withdrawn(at, tweet, why);
  }

  /** A tweet of the customer's is to be read again. */
  default TicketEvent.Restored restore(
      TicketEvent.Tweeted tweet, List<Suggested> suggested, Instant at) {
    return new TicketEvent.Restored(at, tweet, suggested);
  }

  /** Somebody is shown its private data. */
  default TicketEvent.Revealed reveal(AgentId by, Instant at) {
    return new TicketEvent.Revealed(at, by);
  }

  /** All that people wrote is removed. */
  default TicketEvent.Erased erase(Erasure why, Instant at) {
    return new TicketEvent.Erased(at, why);
  }

  /** The clock of the word that waits has run so far. */
  default TicketEvent.ClockRan ran(ClockStage stage, Instant due, Instant at) {
    return new TicketEvent.ClockRan(at, stage, due);
  }

  /** We said that the customer hears from us by then. */
  default TicketEvent.Promised promise(AgentId by, Instant until, Instant at) {
    return new TicketEvent.Promised(at, by, until);
  }

  /** Somebody is reminded of a promise. */
  default TicketEvent.Reminded remind(Attention.Promise promise, Instant at) {
    return new TicketEvent.Reminded(at, promise.index());
  }

  /** It waits until that launch is public. */
  default TicketEvent.PutAside putAside(AgentId by, String launch, Instant until, Instant at) {
    return new TicketEvent.PutAside(at, by, launch, until);
  }

  /** The launch that it asks about has another hour. */
  default TicketEvent.EmbargoMoved embargoMoved(String launch, Instant until, Instant at) {
    return new TicketEvent.EmbargoMoved(at, launch, until);
  }

  /** What a launch kept back can be said, or never will. */
  default TicketEvent.EmbargoEnded embargoEnded(
      String launch, boolean live, List<Suggested> suggested, Instant at) {
    return new TicketEvent.EmbargoEnded(at, launch, live, suggested);
  }

  /** It slept until now; without a person, because its time has come. */
  default TicketEvent.Woken wake(@Nullable AgentId by, Instant at) {
    return new TicketEvent.Woken(at, by);
  }

  /** Nobody's yet. */
  record Open(TicketFacts facts) implements Ticket, Claimable, Movable, Closable {}

  /** One agent's. */
  record Claimed(TicketFacts facts, Claim claim) implements Ticket, Movable, Closable, Owned {
    public TicketEvent.Released release(Instant at) {
      return new TicketEvent.Released(at, claim.by());
    }

    public TicketEvent.Lapsed lapse(Instant at) {
      return new TicketEvent.Lapsed(at, claim.number());
    }

    /** The owner is told that their time is nearly up. */
    public TicketEvent.LapseWarned warn(Instant lapses, Instant at) {
      return new TicketEvent.LapseWarned(at, claim.number(), lapses);
    }

    /** The owner's words wait for others to read them, with the pictures of those hashes. */
    public TicketEvent.SignOffAsked askSignOff(
        String hash,
        @Nullable String faq,
        List<String> roles,
        Road road,
        List<String> pictures,
        Instant at) {
      return SignOff.ask(facts, claim.by(), hash, faq, roles, road, pictures, at);
    }

    /** The owner sends what was approved. */
    public TicketEvent.SendingStarted send(
        String hash, @Nullable String faq, Departure departure, Instant at) {
      return departure.started(facts, claim.by(), hash, faq, at);
    }

    /** In public, at once; {@code deadline} is when silence counts as unknown. */
    public TicketEvent.SendingStarted send(
        String hash, Instant deadline, @Nullable String faq, Instant at) {
      return send(hash, faq, Departure.inPublic(deadline), at);
    }

    /** The owner answered on X itself; {@code answering} is the last word that they had read. */
    public TicketEvent.RepliedByHand repliedByHand(String tweet, int answering, Instant at) {
      return repliedByHand(tweet, answering, null, at);
    }

    /** The same; {@code checked} is false where X could not be asked for it. */
    public TicketEvent.RepliedByHand repliedByHand(
        String tweet, int answering, @Nullable Boolean checked, Instant at) {
      return new TicketEvent.RepliedByHand(at, claim.by(), tweet, answering, checked);
    }
  }

  /** The owner's reply waits for others to read it; the claim does not run out meanwhile. */
  record AwaitingSignOff(TicketFacts facts, Claim claim, SignOff signOff) implements Ticket, Owned {
    /** Somebody agrees, for the role whose turn it is. */
    public TicketEvent.SignOffGiven give(AgentId by, Instant at) {
      return new TicketEvent.SignOffGiven(at, by, signOff.version(), signOff.turn().orElseThrow());
    }

    /** All have agreed: the author's words go out as they stand. */
    public TicketEvent.SendingStarted send(Departure departure, Instant at) {
      return departure.started(facts, claim.by(), signOff.hash(), signOff.faq(), at);
    }

    /**
     * Other words, or other pictures, of those hashes.
     *
     * @param faq the entry and version that they are held to, {@code id@version}, if any
     */
    public TicketEvent.SignOffEdited edit(
        AgentId by, String hash, List<String> pictures, @Nullable String faq, Instant at) {
      String other = Objects.equals(faq, signOff.faq()) ? null : faq;
      return new TicketEvent.SignOffEdited(
          at, by, signOff.version(), hash, Departure.kept(pictures), other);
    }

    /** Back to the author, with a reason. */
    public TicketEvent.SignOffReturned giveBack(AgentId by, Instant at) {
      return new TicketEvent.SignOffReturned(at, by, signOff.version());
    }

    public TicketEvent.SignOffVoided cancel(SignOffVoid why, Instant at) {
      return new TicketEvent.SignOffVoided(at, signOff.version(), why);
    }

    public TicketEvent.DeputyCalled callDeputy(Instant at) {
      return new TicketEvent.DeputyCalled(at, signOff.version());
    }
  }

  /** Handed to a team, not accepted yet; {@code facts().team()} is the receiver. */
  record Offered(TicketFacts facts, Offer offer) implements Ticket, Claimable {
    /** The first half of a claim by the receiving team. */
    public TicketEvent.Accepted accept(AgentId by, Instant at) {
      return new TicketEvent.Accepted(at, by);
    }

    /** Back to where it came from; without a person it was not accepted in time. */
    public TicketEvent.Returned giveBack(@Nullable AgentId by, Instant at) {
      return new TicketEvent.Returned(at, by);
    }
  }

  /** X was asked; the outcome is not known yet. */
  record Sending(TicketFacts facts, Claim claim, Attempt attempt) implements Ticket {
    public TicketEvent.OutcomeUnknown unknown(String why, Instant at) {
      return new TicketEvent.OutcomeUnknown(at, attempt.number(), why);
    }

    public TicketEvent.LookedInVain lookedInVain(Instant at) {
      return new TicketEvent.LookedInVain(at, attempt.number());
    }

    public TicketEvent.Replied replied(String tweet, Instant at) {
      return new TicketEvent.Replied(at, attempt.number(), tweet);
    }

    public TicketEvent.SendRefused refused(SendRefusal why, Instant at) {
      return new TicketEvent.SendRefused(at, attempt.number(), why);
    }

    /** Taken back before X was asked. */
    public TicketEvent.Undone undo(AgentId by, Instant at) {
      return new TicketEvent.Undone(at, by, attempt.number());
    }

    /** It waits for X's pace, until about {@code expected}. */
    public TicketEvent.Postponed postpone(Instant expected, Instant deadline, Instant at) {
      return new TicketEvent.Postponed(at, attempt.number(), expected, deadline);
    }

    public TicketEvent.Parked park(Instant at) {
      return new TicketEvent.Parked(at, attempt.number());
    }
  }

  /** Unknown after looking twice: a person decides. */
  record Parked(TicketFacts facts, Claim claim, Attempt attempt) implements Ticket {
    /** It counts no more, though it may stand on X. */
    public TicketEvent.Dropped drop(AgentId by, Instant at) {
      return new TicketEvent.Dropped(at, by, attempt.number());
    }

    /** It was there after all: read back, or shown by a person's link. */
    public TicketEvent.Replied replied(String tweet, Instant at) {
      return new TicketEvent.Replied(at, attempt.number(), tweet);
    }

    /** A new approval of the same words, by whoever gives it. */
    public TicketEvent.SendingStarted sendAgain(AgentId by, Instant deadline, Instant at) {
      Departure departure = new Departure(attempt.road(), null, deadline, attempt.pictures());
      return departure.started(facts, by, attempt.hash(), attempt.faq(), at);
    }
  }

  /** We replied; the customer's turn. */
  record Waiting(TicketFacts facts, Instant since)
      implements Ticket, Claimable, Movable, Closable {}

  /** Done. */
  record Resolved(TicketFacts facts, @Nullable AgentId by, Instant at) implements Closed {}

  /** Needs no reply. */
  record Dismissed(TicketFacts facts, AgentId by, Instant at) implements Closed {}

  /** States in which anybody of the team may take the ticket. */
  sealed interface Claimable extends Ticket {
    default TicketEvent.Claimed claim(AgentId by, Instant at) {
      return new TicketEvent.Claimed(at, by);
    }
  }

  /** States from which the ticket may go to another team. */
  sealed interface Movable extends Ticket {
    default TicketEvent.Offered offer(AgentId by, Team to, Instant at) {
      return new TicketEvent.Offered(at, by, facts().team(), to);
    }

    /** A question to a partner; the ticket stays. */
    default TicketEvent.PartnerAsked ask(AgentId by, Team partner, Instant at) {
      return new TicketEvent.PartnerAsked(at, by, partner);
    }
  }

  /** States in which one person works on the ticket, and another may have to. */
  sealed interface Owned extends Ticket {
    Claim claim();

    default TicketEvent.TakenOver takeOver(AgentId by, Instant at) {
      return new TicketEvent.TakenOver(at, by, claim().by());
    }

    default TicketEvent.Freed free(Absence why, Instant at) {
      return new TicketEvent.Freed(at, claim().number(), why);
    }
  }

  /** States in which a person may say that the ticket is done. */
  sealed interface Closable extends Ticket {
    default TicketEvent.Resolved resolve(@Nullable AgentId by, Instant at) {
      return new TicketEvent.Resolved(at, by);
    }

    default TicketEvent.Dismissed dismiss(AgentId by, Instant at) {
      return new TicketEvent.Dismissed(at, by);
    }

    /** Nobody need look before {@code until}; whoever had it gives it back. */
    default TicketEvent.Snoozed snooze(AgentId by, Instant until, Instant at) {
      return new TicketEvent.Snoozed(at, by, until);
    }
  }

  /** Nothing more to do, unless the customer writes or a person opens it again. */
  sealed interface Closed extends Ticket {
    Instant at();

    default TicketEvent.Reopened reopen(AgentId by, Instant at) {
      return new TicketEvent.Reopened(at, by);
    }

    /** Whether a reply of the customer's at that time still belongs here. */
    default boolean reopensAt(Instant time) {
      return time.isBefore(at().plus(REOPENS_FOR));
    }
  }

  /**
   * One agent's hold on a ticket.
   *
   * @param number index of its {@code Claimed}, {@code TakenOver} or {@code Dropped} event: the
   *     fence against writes of an earlier claim
   */
  record Claim(AgentId by, int number, Instant since) {}

  /** A hand-off on its way. {@code index} is its event, under which the note stands. */
  record Offer(AgentId by, Team from, int index, Instant at) {}
}
