package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Reply;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fold stands. A transition exists only on the state in which it is legal, and makes the
 * event that tells of it; time is the caller's.
 */
public sealed interface Fold {
  FoldFacts facts();

  /** Replays a story. */
  static Fold replay(List<FoldEvent> events) {
    return FoldReplay.of(events);
  }

  /** A ticket gets a card of its own; also from a fold that is over. */
  default FoldEvent.Left leave(@Nullable String by, TicketId ticket, Why why, Instant at) {
    return new FoldEvent.Left(at, by, ticket, why);
  }

  /** Its reply did not go out, and it gets a card of its own. */
  default FoldEvent.Refused refused(TicketId ticket, Refusal why, Instant at) {
    return new FoldEvent.Refused(at, ticket, why);
  }

  /** Still to be worked on. */
  sealed interface Active extends Fold {
    default FoldEvent.Joined join(@Nullable String by, List<Member> members, Instant at) {
      return new FoldEvent.Joined(at, by, members);
    }

    default FoldEvent.Resembled resemble(FoldId other, Instant at) {
      return new FoldEvent.Resembled(at, other.value());
    }

    default FoldEvent.Swallowed swallow(String by, FoldId other, List<Member> members, Instant at) {
      return new FoldEvent.Swallowed(at, by, other.value(), members);
    }

    default FoldEvent.Merged merge(String by, FoldId into, Instant at) {
      return new FoldEvent.Merged(at, by, into.value());
    }

    default FoldEvent.SignedOff signOff(
        FoldFacts.Signed by, int approval, List<TicketId> without, Instant at) {
      return new FoldEvent.SignedOff(at, by.by(), by.workspace(), approval, by.role(), without);
    }

    default FoldEvent.Returned giveBack(String by, int approval, Instant at) {
      return new FoldEvent.Returned(at, by, approval);
    }

    default FoldEvent.DeputyCalled callDeputy(int approval, String role, Instant at) {
      return new FoldEvent.DeputyCalled(at, approval, role);
    }

    default FoldEvent.Withdrawn withdraw(int approval, List<TicketId> tickets, Instant at) {
      return new FoldEvent.Withdrawn(at, approval, tickets);
    }

    default FoldEvent.Sent sent(TicketId ticket, Instant at) {
      return new FoldEvent.Sent(at, ticket);
    }

    default FoldEvent.Finished finish(Instant at) {
      return new FoldEvent.Finished(at);
    }
  }

  /** Nobody's. */
  record Free(FoldFacts facts) implements Active {
    public FoldEvent.Claimed claim(String by, Instant at) {
      return new FoldEvent.Claimed(at, by);
    }
  }

  /** One agent's: all in it that nobody else has. */
  record Held(FoldFacts facts, String by, int number, Instant since) implements Active {
    public FoldEvent.Released release(Instant at) {
      return new FoldEvent.Released(at, by);
    }

    public FoldEvent.Lapsed lapse(Instant at) {
      return new FoldEvent.Lapsed(at, number);
    }

    public FoldEvent.Approved approve(
        String workspace, @Nullable String faq, List<Reply> replies, Instant at) {
      return new FoldEvent.Approved(at, by, workspace, faq, replies);
    }
  }

  /** Done, or put into another. */
  record Over(FoldFacts facts, Instant at, @Nullable String into) implements Fold {}
}
