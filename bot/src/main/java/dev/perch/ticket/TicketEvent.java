package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket. The format is kept for ever: a component may be added, none
 * renamed or removed.
 *
 * <p>Where an event names another by {@code claim} or {@code attempt}, the number is that event's
 * index in the story.
 */
public sealed interface TicketEvent {
  /** When Perch recorded it. */
  Instant at();

  /**
   * A mention opened the ticket. {@code earlier}: how many tickets the customer had before, on any
   * handle.
   */
  record Opened(
      Instant at,
      String handle,
      String customer,
      Team team,
      Tweeted tweet,
      int earlier,
      List<Suggested> suggested)
      implements TicketEvent {
    public Opened {
      suggested = List.copyOf(suggested);
    }
  }

  /** The customer wrote again; a closed ticket is open again by it. */
  record CustomerWrote(Instant at, Tweeted tweet, List<Suggested> suggested)
      implements TicketEvent {
    public CustomerWrote {
      suggested = List.copyOf(suggested);
    }
  }

  /**
   * The customer changed a tweet: {@code tweet} is its oldest id, {@code latest} the one that now
   * stands.
   */
  record CustomerEdited(
      Instant at, String tweet, String latest, String hash, List<Suggested> suggested)
      implements TicketEvent {
    public CustomerEdited {
      suggested = List.copyOf(suggested);
    }
  }

  /** An agent took the ticket; this event's index is the claim's number. */
  record Claimed(Instant at, AgentId by) implements TicketEvent {}

  /** The owner gave it back. */
  record Released(Instant at, AgentId by) implements TicketEvent {}

  /** The claim ran out of time. */
  record Lapsed(Instant at, int claim) implements TicketEvent {}

  /** The owner was told that the claim runs out at {@code lapses}, unless they do something. */
  record LapseWarned(Instant at, int claim, Instant lapses) implements TicketEvent {}

  /**
   * A lead took the ticket from its owner; the reason stands with the words. This event's index is
   * the number of the lead's claim.
   */
  record TakenOver(Instant at, AgentId by, AgentId from) implements TicketEvent {}

  /** The owner cannot go on, so the ticket is free again. */
  record Freed(Instant at, int claim, Absence why) implements TicketEvent {}

  /** Handed to a team; the note stands with the words. */
  record Offered(Instant at, AgentId by, Team from, Team to) implements TicketEvent {}

  /** Somebody of the receiving team took it on. */
  record Accepted(Instant at, AgentId by) implements TicketEvent {}

  /**
   * It came back: sent by a person with a reason (kept with the words), or, without one, not
   * accepted in time.
   */
  record Returned(Instant at, @Nullable AgentId by) implements TicketEvent {}

  /**
   * A partner was asked something; the ticket stays where it is. The note stands with the words.
   */
  record PartnerAsked(Instant at, AgentId by, Team partner) implements TicketEvent {}

  /**
   * A reply is written and waits for others to read it. The words stand under this event's index,
   * which is their version.
   *
   * @param hash salted SHA-256 of exactly what would go out
   * @param answering index of the customer's last word that it answers
   * @param faq the entry and version it was taken from, {@code id@version}, if any
   * @param roles whose holders must agree, in this order
   * @param road by which it would go out; null for the public one
   * @param pictures as with {@link SendingStarted}
   */
  record SignOffAsked(
      Instant at,
      AgentId by,
      String hash,
      int answering,
      @Nullable String faq,
      List<String> roles,
      @Nullable Road road,
      @Nullable List<String> pictures)
      implements TicketEvent {
    public SignOffAsked {
      roles = List.copyOf(roles);
      pictures = pictures == null ? null : List.copyOf(pictures);
    }
  }

  /** Somebody agreed to that version, for the role whose turn it was. */
  record SignOffGiven(Instant at, AgentId by, int version, String role) implements TicketEvent {}

  /**
   * An approver changed the words, or what goes with them; this event's index is their version, to
   * which nobody agreed yet.
   *
   * @param pictures those that are left, as with {@link SendingStarted}
   * @param faq the entry and version that the words are held to from now on; null for the same as
   *     before
   */
  record SignOffEdited(
      Instant at,
      AgentId by,
      int version,
      String hash,
      @Nullable List<String> pictures,
      @Nullable String faq)
      implements TicketEvent {
    public SignOffEdited {
      pictures = pictures == null ? null : List.copyOf(pictures);
    }
  }

  /** An approver sent it back to its author; the reason stands with the words. */
  record SignOffReturned(Instant at, AgentId by, int version) implements TicketEvent {}

  /** What was agreed to that version counts no more; the author has it again. */
  record SignOffVoided(Instant at, int version, SignOffVoid why) implements TicketEvent {}

  /** Whoever should decide has not, or there is nobody: a deputy may as well. */
  record DeputyCalled(Instant at, int version) implements TicketEvent {}

  /**
   * An approved reply is about to be put to X. Durable before the socket is written; this event's
   * index is the attempt's number.
   *
   * @param target the tweet to reply to, or the customer's message that a direct one follows
   * @param hash salted SHA-256 of exactly what goes out
   * @param deadline when the outcome counts as unknown
   * @param answering index of the customer's last word that the reply answers
   * @param faq the entry and version it was taken from, {@code id@version}, if any
   * @param road by which it goes out; null for the public one
   * @param held until when it may be taken back, before which it does not go out; null for not at
   *     all
   * @param pictures of each picture that goes with it, in their order, the salted SHA-256 of its
   *     bytes and its description; null for none
   */
  record SendingStarted(
      Instant at,
      AgentId by,
      String target,
      String hash,
      Instant deadline,
      int answering,
      @Nullable String faq,
      @Nullable Road road,
      @Nullable Instant held,
      @Nullable List<String> pictures)
      implements TicketEvent {
    public SendingStarted {
      pictures = pictures == null ? null : List.copyOf(pictures);
    }
  }

  /** Taken back before X was asked: the reply goes nowhere, and its owner has the ticket again. */
  record Undone(Instant at, AgentId by, int attempt) implements TicketEvent {}

  /**
   * X gave no clear answer; it may have the reply or not. {@code why} is a short code, never X's
   * text.
   */
  record OutcomeUnknown(Instant at, int attempt, String why) implements TicketEvent {}

  /** Our timeline was read back, and the reply was not there. */
  record LookedInVain(Instant at, int attempt) implements TicketEvent {}

  /**
   * The reply stands on X.
   *
   * @param tweet its id on X; empty for a direct message that only a person saw there
   * @param checked false where a person told us and X did not confirm it; else null
   */
  record Replied(Instant at, int attempt, String tweet, @Nullable Boolean checked)
      implements TicketEvent {
    /** As X itself told it. */
    public Replied(Instant at, int attempt, String tweet) {
      this(at, attempt, tweet, null);
    }
  }

  /** X refused it for certain; nothing was posted. */
  record SendRefused(Instant at, int attempt, SendRefusal why) implements TicketEvent {}

  /** Unknown after looking twice: a person decides. */
  record Parked(Instant at, int attempt) implements TicketEvent {}

  /** A parked reply counts no more; whoever dropped it has the ticket, by this event's index. */
  record Dropped(Instant at, AgentId by, int attempt) implements TicketEvent {}

  /** It waits for the pace at which X takes tweets; {@code expected}: about when it goes out. */
  record Postponed(Instant at, int attempt, Instant expected, Instant deadline)
      implements TicketEvent {}

  /**
   * A person answered on X itself and told us where. {@code answering}: index of the customer's
   * last word that they had read; {@code checked}: as with {@link Replied}.
   */
  record RepliedByHand(
      Instant at, AgentId by, String tweet, int answering, @Nullable Boolean checked)
      implements TicketEvent {
    /** As X confirmed it. */
    public RepliedByHand(Instant at, AgentId by, String tweet, int answering) {
      this(at, by, tweet, answering, null);
    }
  }

  /**
   * One part of a reply that goes out in several stands on X; the next one answers it. The last
   * part is told of by {@code Replied}.
   *
   * @param part from 1
   * @param tweet its id
   * @param deadline when silence about the next one counts as unknown
   */
  record PartPosted(Instant at, int attempt, int part, String tweet, Instant deadline)
      implements TicketEvent {}

  /**
   * A reply of ours is to go from X; the reason stands with the words. Durable before X is asked;
   * this event's index is the deletion's number.
   *
   * @param tweet the reply's id, of one in several parts the first's
   */
  record DeletionAsked(Instant at, AgentId by, String tweet) implements TicketEvent {}

  /** What X made of a deletion. */
  record DeletionAnswered(Instant at, int deletion, Deletion.Outcome outcome)
      implements TicketEvent {}

  /** Done: by a person, or, without one, because the customer kept silent after our reply. */
  record Resolved(Instant at, @Nullable AgentId by) implements TicketEvent {}

  /** Needs no reply. */
  record Dismissed(Instant at, AgentId by) implements TicketEvent {}

  /** A person opened a closed ticket again. */
  record Reopened(Instant at, AgentId by) implements TicketEvent {}

  /**
   * How the customer's last word was judged; which words of theirs made it so stands with the
   * words.
   *
   * @param language ISO 639-1, or null where it is not known
   * @param topic the entry of the bank that it is about most likely, or null
   * @param reach how many followers its author had
   * @param privateData what it shows that is nobody's business, by short names: {@code email}
   * @param personal whether it is a matter to settle in private
   * @param influencer whether its author reaches many, and is not pleased
   * @param tags which rules of the settings gave it
   */
  record Triaged(
      Instant at,
      Urgency urgency,
      Mood mood,
      @Nullable String language,
      @Nullable String topic,
      int reach,
      List<String> privateData,
      boolean personal,
      boolean influencer,
      List<String> tags)
      implements TicketEvent {
    public Triaged {
      privateData = List.copyOf(privateData);
      tags = List.copyOf(tags);
    }
  }

  /** It came in a rush: its card goes up without suggestions, which follow. */
  record Hurried(Instant at) implements TicketEvent {}

  /** The rush is over: what may answer the customer's last word. */
  record Advised(Instant at, List<Suggested> suggested) implements TicketEvent {
    public Advised {
      suggested = List.copyOf(suggested);
    }
  }

  /** The clock of the word that waits has run so far; {@code due} is when its time is up. */
  record ClockRan(Instant at, ClockStage stage, Instant due) implements TicketEvent {}

  /** Put off: nobody need look before then, unless the customer writes. */
  record Snoozed(Instant at, AgentId by, Instant until) implements TicketEvent {}

  /** Its time has come, or, by a person, sooner. */
  record Woken(Instant at, @Nullable AgentId by) implements TicketEvent {}

  /** Our reply said that the customer hears from us by then. */
  record Promised(Instant at, AgentId by, Instant until) implements TicketEvent {}

  /** Its time has come; {@code promise} is the index of the {@code Promised}. */
  record Reminded(Instant at, int promise) implements TicketEvent {}

  /**
   * The holding statement of a crisis that the ticket belongs to stands at that version now.
   *
   * @param crisis its name in commands
   * @param used which older version our last reply used; 0 where it is offered only
   * @param withdrawn whether none is offered any more
   */
  record StatementChanged(Instant at, String crisis, int version, int used, boolean withdrawn)
      implements TicketEvent {}

  /**
   * An early question about a launch was answered with "not yet" and waits: it comes back when the
   * launch is public, or called off.
   *
   * @param launch its name in commands
   * @param until its hour as it stood then
   */
  record PutAside(Instant at, AgentId by, String launch, Instant until) implements TicketEvent {}

  /** The launch that it asks about becomes public at another hour. */
  record EmbargoMoved(Instant at, String launch, Instant until) implements TicketEvent {}

  /**
   * What could not be said before a launch can be said, or never will: the customer's last word
   * asks for an answer again.
   *
   * @param live whether the launch is public; false where it was called off
   */
  record EmbargoEnded(Instant at, String launch, boolean live, List<Suggested> suggested)
      implements TicketEvent {
    public EmbargoEnded {
      suggested = List.copyOf(suggested);
    }
  }

  /**
   * The customer's tweet is not to be read any more; its words are removed with this event.
   *
   * @param tweet its oldest id
   */
  record Withdrawn(Instant at, String tweet, Withdrawal why) implements TicketEvent {}

  /**
   * X shows a tweet of the customer's again that it had not shown for a while; its words are kept
   * anew with this event. The suggestions stand where they stood before.
   */
  record Restored(Instant at, Tweeted tweet, List<Suggested> suggested) implements TicketEvent {
    public Restored {
      suggested = List.copyOf(suggested);
    }
  }

  /** Somebody was shown the private data that cards mask; which, the customer's words tell. */
  record Revealed(Instant at, AgentId by) implements TicketEvent {}

  /** All that people wrote in the ticket is removed with this event, and the salt. */
  record Erased(Instant at, Erasure why) implements TicketEvent {}

  /**
   * A customer's tweet, or direct message, as an event knows it.
   *
   * @param id its oldest edit
   * @param latest the edit that stood when we saw it
   * @param conversation X's conversation id
   * @param posted when X says it was written
   * @param replyAllowed whether X will accept a reply by API
   * @param hash salted SHA-256 of its text
   * @param road by which it came; null for the public one
   */
  record Tweeted(
      String id,
      String latest,
      String conversation,
      Instant posted,
      boolean replyAllowed,
      String hash,
      @Nullable Road road) {
    /** A tweet. */
    public Tweeted(
        String id,
        String latest,
        String conversation,
        Instant posted,
        boolean replyAllowed,
        String hash) {
      this(id, latest, conversation, posted, replyAllowed, hash, null);
    }

    /** Whether it is a direct message, which nobody else has read. */
    public boolean direct() {
      return road == Road.DIRECT;
    }

    /** The same where nobody can answer it any more. */
    Tweeted unanswerable() {
      return new Tweeted(id, latest, conversation, posted, false, hash, road);
    }

    Tweeted edited(String nowLatest, String nowHash) {
      return new Tweeted(id, nowLatest, conversation, posted, replyAllowed, nowHash, road);
    }
  }

  /** A suggestion that was shown: the FAQ's id and version. */
  record Suggested(String faq, String version) {}
}
