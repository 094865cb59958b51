package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may do to a fold. */
public sealed interface FoldAction {
  FoldId id();

  /** What the fold's team does; the rest is for those who sign off. */
  sealed interface Work extends FoldAction {}

  /** Take all that nobody has. */
  record Claim(FoldId id) implements Work {}

  /** Give it back. */
  record Release(FoldId id) implements Work {}

  /** That ticket asks something else: it gets a card of its own, and what is like it stays out. */
  record NotThis(FoldId id, TicketId ticket) implements Work {}

  /** See to that ticket alone: it gets a card of its own. */
  record Open(FoldId id, TicketId ticket) implements Work {}

  /** Put a ticket into it, or back. */
  record Add(FoldId id, TicketId ticket) implements Work {}

  /** Put another fold into it. */
  record Merge(FoldId id, FoldId other) implements Work {}

  /**
   * Send the replies that are left ticked, as they were shown.
   *
   * @param answer the wordings, which take turns
   * @param seen how long the story was when they were listed: nobody else is answered
   * @param unticked places in the order of joining whose reply is not sent
   */
  record Approve(FoldId id, Wordings answer, int seen, BitSet unticked) implements Work {
    public Approve {
      unticked = (BitSet) unticked.clone();
    }

    @Override
    public BitSet unticked() {
      return (BitSet) unticked.clone();
    }
  }

  /**
   * Agree, for a role, to the replies of an approval that wait for it, but for those unticked.
   *
   * @param approval index of the event that approved them: another one's are other words
   * @param seen how long the story was when they were listed: nobody agrees to others
   * @param unticked places in the order of joining whose reply they would rather not see go out
   */
  record SignOff(FoldId id, int approval, String role, int seen, BitSet unticked)
      implements FoldAction {
    public SignOff {
      unticked = (BitSet) unticked.clone();
    }

    @Override
    public BitSet unticked() {
      return (BitSet) unticked.clone();
    }
  }

  /** Send all replies of an approval that wait for others back to their author, with a reason. */
  record Return(FoldId id, int approval, String role, String reason) implements FoldAction {}

  /**
   * An answer in one or more wordings.
   *
   * @param texts at least one; each may hold {@code {first_name}}
   * @param faq the entry and version that they come from, {@code id@version}, or null
   */
  record Wordings(List<String> texts, @Nullable String faq) {
    public Wordings {
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("an answer without a wording");
      }
    }

    /** The wording for that place in the order of joining: neighbours get different ones. */
    public String of(int nth) {
      return texts.get(nth % texts.size());
    }
  }
}
