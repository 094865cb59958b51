package dev.perch.campaign.storm;

import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a fold. The format is kept for ever: a component may be added, none
 * renamed or removed.
 */
public sealed interface FoldEvent {
  /** When Perch recorded it. */
  Instant at();

  /**
   * So many asked nearly the same that one card shows them.
   *
   * @param entry the entry of the bank that they ask for; null for what the bank does not know
   */
  record Formed(Instant at, String handle, Team team, @Nullable String entry, List<Member> members)
      implements FoldEvent {
    public Formed {
      members = List.copyOf(members);
    }
  }

  /** More of them; {@code by}: who put them there, or null where they came by themselves. */
  record Joined(Instant at, @Nullable String by, List<Member> members) implements FoldEvent {
    public Joined {
      members = List.copyOf(members);
    }
  }

  /** A ticket has a card of its own again; {@code by}: who took it out, or null. */
  record Left(Instant at, @Nullable String by, TicketId ticket, Why why) implements FoldEvent {}

  /** Another fold reads much like it: people are asked whether it is the same. */
  record Resembled(Instant at, String other) implements FoldEvent {}

  /** Somebody put another fold into this one; the members are those that it had. */
  record Swallowed(Instant at, String by, String other, List<Member> members) implements FoldEvent {
    public Swallowed {
      members = List.copyOf(members);
    }
  }

  /** Somebody put it into another; this one is over. */
  record Merged(Instant at, String by, String into) implements FoldEvent {}

  /** Somebody took all that nobody had; this event's index is the claim's number. */
  record Claimed(Instant at, String by) implements FoldEvent {}

  /** The owner gave it back. */
  record Released(Instant at, String by) implements FoldEvent {}

  /** The claim ran out of time. */
  record Lapsed(Instant at, int claim) implements FoldEvent {}

  /**
   * The owner approved these replies, word for word; they go out in this order. The texts stand
   * with the words under this event's index.
   *
   * @param workspace the owner's
   * @param faq the entry and version that they were taken from, {@code id@version}, or null
   */
  record Approved(
      Instant at, String by, String workspace, @Nullable String faq, List<Reply> replies)
      implements FoldEvent {
    public Approved {
      replies = List.copyOf(replies);
    }
  }

  /**
   * Somebody agreed, for a role, to all replies of that approval whose turn the role's is, word for
   * word.
   *
   * @param workspace theirs
   * @param approval index of the event that approved the replies
   * @param without those that they left out, which wait for another answer
   */
  record SignedOff(
      Instant at, String by, String workspace, int approval, String role, List<TicketId> without)
      implements FoldEvent {
    public SignedOff {
      without = List.copyOf(without);
    }
  }

  /**
   * Somebody sent all replies of that approval that waited for others back to their author; the
   * reason stands with the words under this event's index.
   */
  record Returned(Instant at, String by, int approval) implements FoldEvent {}

  /** Nobody of that role has decided on that approval in time: from now on a deputy may. */
  record DeputyCalled(Instant at, int approval, String role) implements FoldEvent {}

  /**
   * What that approval says is not what is said any more: those of its replies that were not on
   * their way yet wait for another answer.
   */
  record Withdrawn(Instant at, int approval, List<TicketId> tickets) implements FoldEvent {
    public Withdrawn {
      tickets = List.copyOf(tickets);
    }
  }

  /** The reply to that ticket stands on X. */
  record Sent(Instant at, TicketId ticket) implements FoldEvent {}

  /** It did not go out; the ticket has a card of its own again. */
  record Refused(Instant at, TicketId ticket, Refusal why) implements FoldEvent {}

  /** Nothing is left to do. */
  record Finished(Instant at) implements FoldEvent {}

  /**
   * A reply that was approved.
   *
   * @param word index of the customer's word that it answers
   * @param hash salted SHA-256 of exactly what goes out, without the signature
   * @param signOff the roles that must agree before it goes out, in order; null in stories of
   *     before folds were signed off as one: then none
   */
  record Reply(TicketId ticket, int word, String hash, @Nullable List<String> signOff) {
    public Reply {
      signOff = signOff == null ? null : List.copyOf(signOff);
    }
  }

  /** Why a ticket left. Kept for ever: none is renamed. */
  enum Why {
    /** It asks something else, somebody said. */
    NOT_THIS,
    /** Somebody wanted to see to it alone. */
    OPENED,
    CUSTOMER_WROTE,
    /** Somebody has it by another way. */
    TAKEN,
    HANDED_OVER,
    /** Another has to read its reply first, on the ticket's own card. */
    SIGN_OFF
  }

  /** Why a reply did not go out. Kept for ever: none is renamed. */
  enum Refusal {
    /** The guard held it back. */
    GUARD,
    /** X said no. */
    X,
    /** What is paid for at X is used up. */
    CREDITS,
    /** Nobody knows whether it is out: a person decides. */
    UNKNOWN,
    /** The customer wrote again, or was answered, since it was approved. */
    OVERTAKEN,
    /** Another has the ticket. */
    HELD,
    /** X lets nobody answer that tweet by its API. */
    NOT_ALLOWED,
    /** Whoever approved it may not answer there any more. */
    NO_RIGHT,
    /** The words kept are not those that were approved. */
    NOT_AS_APPROVED
  }
}
