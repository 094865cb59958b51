package dev.perch.slack.faq;

import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqActPhrases;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqPlanPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands what people ask of the bank to the desk, and tells the channel what became of it. */
final class FaqActs {
  private final FaqKeeping keeping;
  private final StoryBank bank;
  private final FaqCards cards;
  private final Acks acks;
  private final InstantSource clock;

  FaqActs(FaqKeeping keeping, StoryBank bank, FaqCards cards, Acks acks, InstantSource clock) {
    this.keeping = keeping;
    this.bank = bank;
    this.cards = cards;
    this.acks = acks;
    this.clock = clock;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<FaqKept> act(At at, FaqAction action) {
    return act(at, action, null);
  }

  /**
   * The same, by a button of a message. What comes too late for the ack is told to the channel all
   * the same.
   *
   * @param message its ts, where everybody sees it; null for what one person alone was shown
   */
  Acks.Quick<FaqKept> act(At at, FaqAction action, @Nullable String message) {
    return acks.quickly(() -> {
      Optional<Proposal> proposal = proposal(action);
      FaqKept kept = keeping.act(at.workspace(), at.user(), at.operation(), action);
      follow(at, action, kept, proposal, message);
      return kept;
    });
  }

  /** What to tell the person, in mrkdwn. */
  String words(Acks.Quick<FaqKept> quick, FaqAction action) {
    return switch (quick) {
      case Acks.Quick.Done<FaqKept>(FaqKept kept) -> words(kept, action);
      case Acks.Quick.TooLate<FaqKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<FaqKept> _ -> Phrases.UNAVAILABLE;
    };
  }

  private String words(FaqKept kept, FaqAction action) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return kept instanceof FaqKept.Done(Entry entry, var gone)
        ? FaqActPhrases.did(action, entry, today) + (gone == null ? "" : FaqPlanPhrases.did(gone))
        : FaqPhrases.of(kept, "");
  }

  private void follow(
      At at, FaqAction action, FaqKept kept, Optional<Proposal> decided, @Nullable String message) {
    switch (kept) {
      case FaqKept.Done done -> {
        decided.ifPresent(proposal ->
            cards.decided(
                action.id(),
                proposal,
                message == null
                    ? null
                    : new ProposalPlaces.Place(at.channel(), message, proposal.at()),
                FaqActPhrases.line(at.user(), action, proposal),
                FaqActPhrases.told(at.user(), action, proposal)));
        cards.redraw(done.entry());
      }
      case FaqKept.Proposed proposed -> cards.show(action.id(), proposed.proposal().number());
      case FaqKept.No(Outcome.Moved moved) -> cards.redraw(moved.entry());
      default -> {}
    }
  }

  /**
   * The proposal that is decided on, as it waited before. One that another replica took in a moment
   * ago is looked for at once: its message and whoever made it are to hear of the decision.
   */
  private Optional<Proposal> proposal(FaqAction action) {
    Integer number = number(action);
    if (number == null) {
      return Optional.empty();
    }
    Optional<Proposal> known = waiting(action, number);
    if (known.isEmpty()) {
      bank.once();
      return waiting(action, number);
    }
    return known;
  }

  private Optional<Proposal> waiting(FaqAction action, int number) {
    return bank.entry(action.id()).flatMap(entry -> entry.proposal(number));
  }

  /** Of the proposal that it decides on; null for none. */
  static @Nullable Integer number(FaqAction action) {
    return switch (action) {
      case FaqAction.Approve approve -> (Integer) approve.proposal();
      case FaqAction.GiveBack back -> (Integer) back.proposal();
      case FaqAction.Withdraw withdraw -> (Integer) withdraw.proposal();
      case FaqAction.Write write -> write.proposal();
      case FaqAction.Schedule schedule -> schedule.proposal();
      default -> null;
    };
  }
}
