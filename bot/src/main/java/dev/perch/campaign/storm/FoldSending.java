package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Approved;
import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Reply;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.sending.DeputyCall;
import dev.perch.guard.Finding;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works off the replies of folds that were approved, in their order and at X's pace. Each is a
 * press of whoever approved it, on the ticket as it was shown to them: the same press, told again
 * after a crash, finds itself in the ticket's story, so nothing goes out twice.
 */
public final class FoldSending {
  /** That many approved replies of a handle wait for X's answer at once, at most. */
  private static final int ON_THEIR_WAY = 4;

  private static final int FOLDS = 100;
  private static final Duration TURN = Duration.ofSeconds(30);

  /** In a storm the same is said often, and whoever approved it has read all of it. */
  private static final Set<Finding.Kind> KNOWN =
      Set.of(Finding.Kind.REPEATED, Finding.Kind.IMPERSONAL);

  private final FoldStories folds;
  private final FoldLedger ledger;
  private final Leaving leaving;
  private final Stories stories;
  private final Desk desk;
  private final FoldAgreeing agreeing;
  private final FoldStatement statement;
  private final Turns turns;
  private final StormRules rules;
  private final InstantSource clock;
  private final Map<String, Instant> next = new HashMap<>();

  public FoldSending(
      FoldStories folds,
      Leaving leaving,
      Stories stories,
      Desk desk,
      DeputyCall deputies,
      FoldStatement statement,
      Turns turns,
      StormRules rules,
      InstantSource clock) {
    this.folds = folds;
    this.ledger = new FoldLedger(folds, rules);
    this.leaving = leaving;
    this.stories = stories;
    this.desk = desk;
    this.agreeing = new FoldAgreeing(desk, deputies);
    this.statement = statement;
    this.turns = turns;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Sends what the pace allows now, and notes what became of what was sent.
   *
   * @return whether anything is still to be done
   */
  public boolean once() {
    Instant now = clock.instant();
    if (!turns.take("fold-sending", now, now.plus(TURN))) {
      return false;
    }
    boolean more = false;
    for (FoldId id : folds.active(FOLDS)) {
      FoldStory fold = folds.read(id).orElse(null);
      if (fold != null && fold.facts().count(Stands.APPROVED) > 0) {
        work(fold);
        more = true;
      }
    }
    return more;
  }

  /** What became of one reply by now. */
  private enum Step {
    DONE,
    /** X was asked, and has not answered clearly. */
    ON_ITS_WAY,
    /** X takes no more for a while. */
    LATER
  }

  private void work(FoldStory fold) {
    FoldWords words = folds.words(fold.id());
    int underway = 0;
    for (int index = 0; index < fold.length(); index++) {
      if (fold.events().get(index) instanceof Approved approved) {
        if (statement.isOutdated(approved.faq()) && withdrawn(fold, approved, index)) {
          return;
        }
        for (Reply reply : approved.replies()) {
          if (underway < ON_THEIR_WAY && stillToSend(fold, reply, index)) {
            switch (step(fold, words, approved, index, reply)) {
              case DONE -> {}
              case ON_ITS_WAY -> underway++;
              case LATER -> {
                return;
              }
            }
          }
        }
      }
    }
  }

  /** Nothing more goes out that is not said any more; whether anything was held back. */
  private boolean withdrawn(FoldStory fold, Approved approved, int approval) {
    List<TicketId> left =
        approved.replies().stream()
            .filter(reply -> isApproved(fold, reply, approval))
            .filter(reply -> hasNotBegun(fold, approval, reply))
            .map(Reply::ticket)
            .toList();
    if (left.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    ledger.active(
        fold.id(),
        "withdrawn:" + approval + ":" + left.getFirst(),
        active -> new Decision.Event(active.withdraw(approval, left, now)));
    return true;
  }

  private boolean hasNotBegun(FoldStory fold, int approval, Reply reply) {
    return stories
        .read(reply.ticket())
        .filter(story ->
            ReplyProgress.of(story, operation(fold, approval, reply))
                instanceof ReplyProgress.NotBegun)
        .isPresent();
  }

  private static boolean isApproved(FoldStory fold, Reply reply, int approval) {
    return fold.facts()
        .place(reply.ticket())
        .filter(place -> place.stands() == Stands.APPROVED && place.approval() == approval)
        .isPresent();
  }

  private static boolean stillToSend(FoldStory fold, Reply reply, int approval) {
    return fold.facts()
        .place(reply.ticket())
        .filter(place -> place.stands() == Stands.APPROVED && place.approval() == approval)
        .filter(place -> place.turn().isEmpty())
        .isPresent();
  }

  private Step step(FoldStory fold, FoldWords words, Approved approved, int approval, Reply reply) {
    Story story = stories.read(reply.ticket()).orElse(null);
    if (story == null) {
      return Step.DONE;
    }
    ReplyProgress progress = ReplyProgress.of(story, operation(fold, approval, reply));
    return switch (progress) {
      case ReplyProgress.NotBegun(int tries) ->
          begin(fold, words, approved, approval, reply, story.ticket(), tries);
      case ReplyProgress.OnItsWay _ -> Step.ON_ITS_WAY;
      case ReplyProgress.Out _ -> sent(fold, approval, reply);
      case ReplyProgress.WithOthers(int asked) -> agreed(fold, approval, reply, story, asked);
      case ReplyProgress.Failed(Refusal why) -> {
        leaving.refused(fold.id(), approval, story.ticket(), why);
        yield Step.DONE;
      }
    };
  }

  /** What needs more than was given to the fold waits on its own ticket for the rest. */
  private Step agreed(FoldStory fold, int approval, Reply reply, Story story, int asked) {
    Ticket ticket = agreeing.agree(fold, reply, story, operation(fold, approval, reply), asked);
    if (ticket instanceof Ticket.Sending) {
      return Step.ON_ITS_WAY;
    }
    leaving.leave(fold.id(), ticket, Why.SIGN_OFF);
    return Step.DONE;
  }

  private static String operation(FoldStory fold, int approval, Reply reply) {
    return "fold:%s:%d:%s".formatted(fold.id(), approval, reply.ticket());
  }

  private Step begin(
      FoldStory fold,
      FoldWords words,
      Approved approved,
      int approval,
      Reply reply,
      Ticket ticket,
      int tries) {
    String text = words.text(approval, reply.ticket()).orElse("");
    if (!SaltedHash.of(words.salt(), text).equals(reply.hash())) {
      leaving.refused(fold.id(), approval, ticket, Refusal.NOT_AS_APPROVED);
      return Step.DONE;
    }
    if (!takes(fold.facts().handle(), tries)) {
      return Step.LATER;
    }
    Press press =
        new Press(
            approved.workspace(),
            approved.by(),
            reply.ticket(),
            operation(fold, approval, reply) + ":" + tries,
            Press.NO_CLAIM,
            reply.word());
    Pressed pressed = desk.act(press, new AgentAction.Send(text, approved.faq(), KNOWN));
    if (pressed instanceof Pressed.Done(Story after)
        && ReplyProgress.of(after, operation(fold, approval, reply))
            instanceof ReplyProgress.WithOthers(int asked)) {
      return agreed(fold, approval, reply, after, asked);
    }
    Optional<Refusal> refusal = refusal(pressed);
    refusal.ifPresent(why -> leaving.refused(fold.id(), approval, ticket, why));
    return refusal.isPresent() ? Step.DONE : Step.ON_ITS_WAY;
  }

  /** Whether X takes another reply of that handle now; if so, it counts as taken. */
  private boolean takes(String handle, int tries) {
    Instant now = clock.instant();
    if (now.isBefore(next.getOrDefault(handle, Instant.MIN))) {
      return false;
    }
    next.put(handle, now.plus(tries == 0 ? rules.each() : ReplyProgress.PAUSE));
    return true;
  }

  /** Why a press came to nothing; nothing where it was recorded, or is to be told again. */
  private static Optional<Refusal> refusal(Pressed pressed) {
    return switch (pressed) {
      case Pressed.Done _, Pressed.Overtaken _ -> Optional.empty();
      case Pressed.Blocked _, Pressed.Warned _, Pressed.EntryChanged _, Pressed.PrivateMatter _ ->
          Optional.of(Refusal.GUARD);
      case Pressed.HeldBy _ -> Optional.of(Refusal.HELD);
      case Pressed.ReplyNotAllowed _ -> Optional.of(Refusal.NOT_ALLOWED);
      case Pressed.Stranger _, Pressed.NotYours _, Pressed.OnlyFor _, Pressed.NobodyToSign _ ->
          Optional.of(Refusal.NO_RIGHT);
      default -> Optional.of(Refusal.OVERTAKEN);
    };
  }

  private Step sent(FoldStory fold, int approval, Reply reply) {
    FoldKept kept =
        ledger.active(
            fold.id(),
            "sent:" + approval + ":" + reply.ticket(),
            active -> {
              Optional<Place> place = active.facts().place(reply.ticket());
              return place.filter(Place::in).isPresent()
                  ? new Decision.Event(active.sent(reply.ticket(), clock.instant()))
                  : new Decision.No(new FoldKept.NotInIt());
            });
    if (kept instanceof FoldKept.Overtaken) {
      throw new Unavailable("fold " + fold.id() + " is busy; it is tried again");
    }
    return Step.DONE;
  }
}
