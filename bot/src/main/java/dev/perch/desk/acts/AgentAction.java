package dev.perch.desk.acts;

import dev.perch.desk.ReplyPicture;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.guard.Finding;
import dev.perch.ticket.Road;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person may do to a ticket. */
public sealed interface AgentAction {
  /** Take it; of an offered one, accept it. */
  record Claim() implements AgentAction {}

  /** Give it back. */
  record Release() implements AgentAction {}

  /** Open the editor: takes a free ticket. */
  record Write() implements AgentAction {}

  /**
   * Send these words: takes a free ticket. Whoever calls shows the person exactly this text first.
   *
   * @param text what the person approved; the signature is added unless it is there
   * @param faq the entry and version it came from, {@code id@version}, or null
   * @param despite the kinds of the guard's findings that the person has read
   * @param road by which it goes, or null for the ticket's own
   * @param pictures what goes with it, each of which the person saw with its description
   */
  record Send(
      String text,
      @Nullable String faq,
      Set<Finding.Kind> despite,
      @Nullable Road road,
      List<ReplyPicture> pictures)
      implements AgentAction {
    public Send {
      despite = Set.copyOf(despite);
      pictures = List.copyOf(pictures);
    }

    /** Without pictures. */
    public Send(String text, @Nullable String faq, Set<Finding.Kind> despite, @Nullable Road road) {
      this(text, faq, despite, road, List.of());
    }

    /** By the ticket's own road. */
    public Send(String text, @Nullable String faq, Set<Finding.Kind> despite) {
      this(text, faq, despite, null);
    }

    public Send(String text, @Nullable String faq) {
      this(text, faq, Set.of(), null);
    }
  }

  /**
   * Send a draft that was shown for the ticket as it stood then.
   *
   * @param text as with {@link Send}
   * @param answers how many answers of ours the customer had had: one more since then, and it is
   *     not sent
   * @param despite as with {@link Send}
   */
  record SendDraft(String text, int answers, Set<Finding.Kind> despite) implements AgentAction {
    public SendDraft {
      despite = Set.copyOf(despite);
    }

    public SendDraft(String text, int answers) {
      this(text, answers, Set.of());
    }
  }

  /**
   * Send a suggestion as the card shows it: takes a free ticket.
   *
   * @param nth counts from 0
   * @param mark of the words that the card shows ({@link SuggestedAnswer#mark}); null on a card
   *     that was drawn before it carried one
   */
  record Approve(int nth, @Nullable String mark) implements AgentAction {
    public Approve(int nth) {
      this(nth, null);
    }
  }

  /** Open the editor with a suggestion: takes a free ticket. As with {@link Approve}. */
  record Edit(int nth, @Nullable String mark) implements AgentAction {}

  /** Hand to a team. {@code note} says what is asked of them. */
  record HandOff(Team to, String note) implements AgentAction {}

  /** Send an offered ticket back. */
  record GiveBack(String reason) implements AgentAction {}

  /** A lead takes it from its owner. {@code reason} is told them. */
  record TakeOver(String reason) implements AgentAction {}

  /**
   * Ask a partner something; the ticket stays. They see {@code question}, and nothing else of it.
   */
  record AskPartner(Team partner, String question) implements AgentAction {}

  /**
   * Agree that a reply goes out, exactly as it stands in that version.
   *
   * @param despite the kinds of what they were told of it first, and have read
   */
  record SignOff(int version, Set<Finding.Kind> despite) implements AgentAction {
    public SignOff {
      despite = Set.copyOf(despite);
    }

    /** Told of nothing yet. */
    public SignOff(int version) {
      this(version, Set.of());
    }
  }

  /**
   * Change a reply that waits for a sign-off.
   *
   * @param without files of pictures that are not to go with it any more
   */
  record ChangeDraft(int version, String text, Set<String> without) implements AgentAction {
    public ChangeDraft {
      without = Set.copyOf(without);
    }

    /** The words only. */
    public ChangeDraft(int version, String text) {
      this(version, text, Set.of());
    }
  }

  /** Send a reply that waits for a sign-off back to its author. */
  record ReturnDraft(int version, String reason) implements AgentAction {}

  /** Take one's own reply back from its sign-off. */
  record Withdraw() implements AgentAction {}

  /** Take a reply of ours off X. {@code tweet} is its id there. */
  record DeleteReply(String tweet, String reason) implements AgentAction {}

  record Resolve() implements AgentAction {}

  /** "No reply needed". */
  record Dismiss() implements AgentAction {}

  record Reopen() implements AgentAction {}

  /** Put it off: nobody need look before that day, unless the customer writes. */
  record Snooze(LocalDate until) implements AgentAction {}

  /** Be shown the private data that the card masks. */
  record Reveal() implements AgentAction {}

  /** Take up again what was put off, before its time. */
  record Wake() implements AgentAction {}

  /** Remind us then that the customer was told to hear from us. */
  record Remind(Instant until) implements AgentAction {}

  /** Open the editor to correct an earlier reply: takes a free ticket, and opens a closed one. */
  record Correct() implements AgentAction {}

  /**
   * The person answered on X itself; of a parked reply: "it is there". {@code link} leads to the
   * post; {@code checked} is false where X could not be asked for it.
   */
  record RepliedByHand(String link, @Nullable Boolean checked) implements AgentAction {
    /** X confirmed it, or has not been asked. */
    public RepliedByHand(String link) {
      this(link, null);
    }
  }

  /**
   * A parked direct message stands in the conversation on X: the person saw it there. {@code
   * message} is its id on X; empty where Perch did not find it.
   */
  record MessageSeen(int attempt, String message) implements AgentAction {}

  /** Give up a parked reply, which may stand on X, and write another. */
  record Drop() implements AgentAction {}

  /**
   * Send a parked reply once more, as it was.
   *
   * @param despite as with {@link SignOff}
   */
  record SendAgain(Set<Finding.Kind> despite) implements AgentAction {
    public SendAgain {
      despite = Set.copyOf(despite);
    }

    /** Told of nothing yet. */
    public SendAgain() {
      this(Set.of());
    }
  }
}
