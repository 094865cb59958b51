package dev.perch.desk.acts;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.Stories;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Timers;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.Deletion.Outcome;
import dev.perch.ticket.Deletions;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes replies of ours off X. That it is wanted is durable before X is asked, and a timer goes on
 * until its answer is: to ask again does no harm, for what is gone is gone. Without a clear answer
 * the reply is looked up first.
 */
public final class Deleting {
  private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

  /** Nothing stays unknown for ten minutes without an alarm. */
  private static final Duration IN_DOUBT_QUIETLY = Duration.ofMinutes(7);

  private final Stories stories;
  private final Ledger ledger;
  private final PublicReplies x;
  private final TweetCheck check;
  private final Timers timers;
  private final Alarms alarms;
  private final InstantSource clock;

  public Deleting(
      Stories stories,
      Bells bells,
      PublicReplies x,
      TweetCheck check,
      Timers timers,
      Alarms alarms,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.x = x;
    this.check = check;
    this.timers = timers;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Somebody wants a reply away: for who sent it, and for leads, with a reason.
   *
   * @param tweet the reply's id on X
   */
  static Decision<Pressed> ask(Act act, Rights rights, String tweet, String reason) {
    Optional<Reply> reply =
        act.ticket().facts().replies().stream()
            .filter(ours -> ours.tweet().equals(tweet) && ours.deletable())
            .findFirst();
    if (reply.isEmpty()) {
      return act.no(act.stale());
    }
    if (!reply.get().by().equals(act.by()) && !rights.leads(act.person().id())) {
      return act.no(new Pressed.OnlyFor(Desk.LEAD, rights.few(Desk.LEAD)));
    }
    return reason.isBlank()
        ? act.no(new Pressed.ReasonMissing())
        : new Decision.Events<>(
            List.of(new TicketEvent.DeletionAsked(act.now(), act.by(), tweet)),
            Words.text(act.story().length(), reason.strip()));
  }

  /** Asks X for what is wanted away. Called by its timer; harmless at any other time. */
  public void once(TicketId ticket) {
    stories
        .read(ticket)
        .map(story -> story.ticket().facts())
        .ifPresent(facts -> Deletions.pending(facts).forEach(reply -> delete(facts, reply)));
  }

  private void delete(TicketFacts facts, Reply reply) {
    Deletion deletion = Objects.requireNonNull(reply.deletion());
    Set<Outcome> outcomes = new HashSet<>();
    for (String tweet : reply.tweets().reversed()) {
      Optional<Outcome> outcome = x.delete(facts.handle(), tweet).or(() -> lookedUp(facts, tweet));
      outcome.ifPresentOrElse(outcomes::add, () -> outcomes.add(Outcome.STANDS));
    }
    Outcome worst = worst(outcomes);
    boolean inDoubt =
        clock.instant().isBefore(deletion.at().plus(IN_DOUBT_QUIETLY)) && worst == Outcome.STANDS;
    if (inDoubt) {
      timers.set(facts.id(), TimerKind.DELETION, clock.instant().plus(NEXT_LOOK));
    } else {
      record(facts.id(), deletion, worst);
    }
  }

  private static Outcome worst(Set<Outcome> outcomes) {
    return List.of(Outcome.STANDS, Outcome.NOT_AUTHORIZED, Outcome.NOT_ALLOWED, Outcome.DELETED)
        .stream()
        .filter(outcomes::contains)
        .findFirst()
        .orElse(Outcome.GONE);
  }

  private Optional<Outcome> lookedUp(TicketFacts facts, String tweet) {
    try {
      return check.look(facts.handle(), Set.of(tweet)).get(tweet)
                  instanceof TweetCheck.Found.Gone(Withdrawal why)
              && why == Withdrawal.DELETED
          ? Optional.of(Outcome.GONE)
          : Optional.empty();
    } catch (Unavailable down) {
      return Optional.empty();
    }
  }

  private void record(TicketId ticket, Deletion deletion, Outcome outcome) {
    if (outcome == Outcome.STANDS) {
      // First the alarm: after a crash between the two it would never come.
      alarms.raise(
          new Alarms.Alarm(
              "deletion:" + ticket + ":" + deletion.number(),
              "A reply was to be deleted on X, and X gave no clear answer for seven minutes. Look whether it stands, and delete it there or from the card's menu."));
    }
    Instant now = clock.instant();
    ledger.<Boolean>insist(
        ticket,
        "deleted:" + deletion.number(),
        story ->
            Deletions.pending(story.ticket().facts()).stream()
                    .anyMatch(ours -> deletion.equals(ours.deletion()))
                ? Decision.event(new TicketEvent.DeletionAnswered(now, deletion.number(), outcome))
                : new Decision.No<>(false));
  }
}
