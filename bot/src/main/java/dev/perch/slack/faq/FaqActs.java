package dev.perch.slack.faq;

import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands what people ask of the bank to the desk, and tells the channel what became of it. */
final class FaqActs {
  private final FaqKeeping keeping;
  private final StoryBank bank;
  private final FaqCards cards;
  private final Acks acks;

  FaqActs(FaqKeeping keeping, StoryBank bank, FaqCards cards, Acks acks) {
    this.keeping = keeping;
    this.bank = bank;
    this.cards = cards;
    this.acks = acks;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<FaqKept> act(At at, FaqAction action) {
    return act(at, action, null);
  }

  /**
   * The same, by a button of a message.
   *
   * @param message its ts, where everybody sees it; null for what one person alone was shown
   */
  Acks.Quick<FaqKept> act(At at, FaqAction action, @Nullable String message) {
    Optional<Proposal> proposal = proposal(action);
    Acks.Quick<FaqKept> quick =
        acks.quickly(() -> keeping.act(at.workspace(), at.user(), at.operation(), action));
    if (quick instanceof Acks.Quick.Done<FaqKept>(FaqKept kept)) {
      follow(at, action, kept, proposal, message);
    }
    return quick;
  }

  /** What to tell the person, in mrkdwn. */
  static String words(Acks.Quick<FaqKept> quick, FaqAction action) {
    return switch (quick) {
      case Acks.Quick.Done<FaqKept> done -> FaqPhrases.of(done.value(), did(action));
      case Acks.Quick.TooLate<FaqKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<FaqKept> _ -> Phrases.UNAVAILABLE;
    };
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
                line(at, action, proposal),
                told(at, action, proposal)));
        if (decided.isEmpty() && message != null && action instanceof FaqAction.Approve) {
          cards.close(at.channel(), message, published(at, action));
        }
        cards.redraw(done.entry());
      }
      case FaqKept.Proposed proposed -> cards.show(action.id(), proposed.proposal().number());
      case FaqKept.No(Outcome.Moved moved) -> cards.redraw(moved.entry());
      default -> {}
    }
  }

  /** The proposal that is decided on, as it waited before. */
  private Optional<Proposal> proposal(FaqAction action) {
    @Nullable Integer number =
        switch (action) {
          case FaqAction.Approve approve -> (Integer) approve.proposal();
          case FaqAction.GiveBack back -> (Integer) back.proposal();
          case FaqAction.Withdraw withdraw -> (Integer) withdraw.proposal();
          case FaqAction.Write write -> write.proposal();
          case FaqAction.Schedule schedule -> schedule.proposal();
          default -> null;
        };
    return number == null
        ? Optional.empty()
        : bank.entry(action.id()).flatMap(entry -> entry.proposal(number));
  }

  private static String did(FaqAction action) {
    String id = "`" + action.id() + "`";
    return switch (action) {
      case FaqAction.Write _, FaqAction.Approve _ ->
          id + " is published, and suggested from now on.";
      case FaqAction.GiveBack _ -> "The proposal for " + id + " went back with your reason.";
      case FaqAction.Schedule schedule ->
          "%s is published %s. `/faq review` shows what is planned, and calls it off."
              .formatted(id, FaqPhrases.at(schedule.due()));
      case FaqAction.Unschedule _ -> "What was planned for " + id + " is called off.";
      case FaqAction.Withdraw _ -> "Your proposal for " + id + " is taken back.";
      case FaqAction.Retire _ ->
          "%s is retired: it is suggested no more. `/faq restore %s` brings it back."
              .formatted(id, action.id());
      case FaqAction.Restore _ -> id + " is in use again, as it last stood.";
      case FaqAction.RollBack back ->
          "%s says again what it said in version %d.".formatted(id, back.version());
      case FaqAction.StillRight right ->
          right.until() == null
              ? id + " is right for good."
              : "%s is right until %s.".formatted(id, right.until());
    };
  }

  /** Of one that another replica proposed a moment ago, and that is not known here yet. */
  private static String published(At at, FaqAction action) {
    return "✓ <@%s> published the proposal for `%s`.".formatted(at.user(), action.id());
  }

  private static String line(At at, FaqAction action, Proposal proposal) {
    String by = "<@" + at.user() + ">";
    String what = "<@%s>'s proposal for `%s`".formatted(proposal.by(), action.id());
    return switch (action) {
      case FaqAction.Withdraw _ -> what + " was taken back.";
      case FaqAction.GiveBack _ -> "↩ " + by + " returned " + what + ".";
      case FaqAction.Schedule schedule ->
          "⏰ %s will have %s published %s.".formatted(by, what, FaqPhrases.at(schedule.due()));
      case FaqAction.Write _ -> "✓ " + by + " changed and published " + what + ".";
      default -> "✓ " + by + " published " + what + ".";
    };
  }

  private static String told(At at, FaqAction action, Proposal proposal) {
    if (proposal.by().equals(at.user())) {
      return "";
    }
    String author = "<@" + proposal.by() + ">";
    return switch (action) {
      case FaqAction.GiveBack back ->
          "%s, your proposal came back: “%s”. Try again with `/faq edit %s`."
              .formatted(author, Literal.escape(back.reason(), 1_000), action.id());
      case FaqAction.Schedule schedule ->
          "%s, your proposal is published %s. Thank you."
              .formatted(author, FaqPhrases.at(schedule.due()));
      case FaqAction.Write _ ->
          "%s, your proposal was published with changes; `/faq history %s` shows them."
              .formatted(author, action.id());
      default -> author + ", your proposal was published. Thank you.";
    };
  }
}
