package dev.perch.desk.sending;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Consequences;
import dev.perch.desk.CreditsGone;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Outbox;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.Stories;
import dev.perch.desk.Threading;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Timers;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.sending.Attaching.Attached;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.Sending;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts approved replies to X, each at most once, whatever crashes.
 *
 * <p>{@code SendingStarted} and the outbox entry are durable together. Whoever takes the entry, and
 * nobody else ever, makes one request. Without a clear answer the outcome is unknown: our own
 * timeline, or our conversation with the customer, is read back, twice a minute apart, and what is
 * not found then is parked for a person. Nothing is resent blindly.
 */
public final class Replying {
  /** A reply that begins later than this before its deadline would not be answered in time. */
  private static final Duration REQUEST_TAKES = Duration.ofSeconds(12);

  /** For so long a reply is sent even if the customer wrote once more since it was approved. */
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private static final int LOOKS = 2;

  /** Nothing stays unknown for ten minutes without an alarm; looks are a minute apart. */
  private static final Duration IN_DOUBT_QUIETLY = Duration.ofMinutes(7);

  private final Stories stories;
  private final Ledger ledger;
  private final Departures departures;
  private final Roads roads;
  private final Proofreading proofreading;
  private final Timers timers;
  private final Alarms alarms;
  private final BeforeSending lastLook;
  private final MayStillGo mayStillGo;
  private final InstantSource clock;

  public Replying(
      Stories stories,
      Bells bells,
      Departures departures,
      Roads roads,
      Proofreading proofreading,
      Timers timers,
      Alarms alarms,
      BeforeSending lastLook,
      MayStillGo mayStillGo,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.departures = departures;
    this.roads = roads;
    this.proofreading = proofreading;
    this.timers = timers;
    this.alarms = alarms;
    this.lastLook = lastLook;
    this.mayStillGo = mayStillGo;
    this.clock = clock;
  }

  /** Replies that nobody has begun to send, and that may leave now: see {@link Departures}. */
  public List<Outbox.Entry> waiting(int most) {
    return departures.next(most);
  }

  /** Sends one, if it is still to be sent. */
  public void send(Outbox.Entry entry) {
    if (!departures.take(entry)) {
      return;
    }
    Optional<Story> story = stories.read(entry.ticket());
    if (story.isEmpty() || !(story.get().ticket() instanceof Sending sending)) {
      return;
    }
    if (sending.attempt().number() == entry.attempt()) {
      Threading part = next(sending);
      record(sending, part, outcome(story.get(), sending, part));
    }
  }

  private Threading next(Sending sending) {
    Attempt attempt = sending.attempt();
    String whole = stories.words(sending.facts().id()).text(attempt.number()).orElse("");
    return Threading.next(attempt, whole);
  }

  private Outcome outcome(Story story, Sending sending, Threading part) {
    Attempt attempt = sending.attempt();
    TicketFacts facts = sending.facts();
    Words words = stories.words(facts.id());
    String text = words.text(attempt.number()).orElse("");
    List<ReplyPicture> pictures = words.pictures(attempt.number());
    if (!SaltedHash.of(words.salt(), text).equals(attempt.hash())
        || !ReplyPicture.hashes(words.salt(), pictures).equals(attempt.pictures())) {
      alarms.raise(
          new Alarms.Alarm(
              "words:" + facts.id(),
              "The words kept of a reply of @%s are not those that were approved, so it was not sent. Somebody changed or removed them in Redis: find out who."
                  .formatted(facts.handle())));
      return new Outcome.Refused(SendRefusal.NOT_AS_APPROVED);
    }
    if (!proofreading
        .forbidden(facts, words, attempt.answering(), text, attempt.road())
        .isEmpty()) {
      return new Outcome.Refused(SendRefusal.GUARDED);
    }
    if (!part.begun() && !proofreading.lastLook(text).isEmpty()) {
      return new Outcome.Refused(SendRefusal.LINK_DEAD);
    }
    Optional<SendRefusal> moved = part.begun() ? Optional.empty() : moved(story, facts, attempt);
    if (moved.isPresent()) {
      return new Outcome.Refused(moved.get());
    }
    if (mayBeThereAlready(story, attempt)) {
      Optional<String> found = roads.find(facts, part.attempt(), part.text());
      if (found.isPresent()) {
        return new Outcome.Posted(found.get());
      }
    }
    Outcome outcome = send(facts, part, pictures);
    if (outcome instanceof Outcome.Posted && part.last()) {
      wentOut(facts, attempt, text);
    }
    return outcome;
  }

  /**
   * The pictures go ahead, with the first part; only then is it known whether there is time. What
   * has begun goes on at whatever time.
   */
  private Outcome send(TicketFacts facts, Threading part, List<ReplyPicture> pictures) {
    Attempt attempt = part.attempt();
    List<ReplyPicture> shown = part.begun() ? List.of() : pictures;
    return switch (roads.attaching().attach(facts.handle(), attempt.road(), shown)) {
      case Attached.Not(SendRefusal why) -> new Outcome.Refused(why);
      case Attached.Ready(List<String> media) ->
          !part.begun() && clock.instant().isAfter(attempt.deadline().minus(REQUEST_TAKES))
              ? new Outcome.Refused(SendRefusal.TOO_LATE)
              : movedMeanwhile(facts, attempt, shown)
                  .<Outcome>map(Outcome.Refused::new)
                  .orElseGet(() -> roads.send(facts, part.attempt(), part.text(), media));
    };
  }

  /** Pictures take their time to X, and the customer may use it. */
  private Optional<SendRefusal> movedMeanwhile(
      TicketFacts facts, Attempt attempt, List<ReplyPicture> shown) {
    return shown.isEmpty()
        ? Optional.empty()
        : stories.read(facts.id()).flatMap(story -> moved(story, story.ticket().facts(), attempt));
  }

  /** What the customer did to their tweet since it was read, or said since, if it waited long. */
  private Optional<SendRefusal> moved(Story story, TicketFacts facts, Attempt attempt) {
    if (facts.said().stream().noneMatch(said -> said.latest().equals(attempt.target()))) {
      return Optional.of(SendRefusal.EDITED);
    }
    return heldLong(story, attempt).or(() -> lastLook.refusal(facts, attempt.target()));
  }

  /**
   * What was approved in the last moment goes as it is; of what waited for the pace at which X
   * takes tweets it is asked again whether it may.
   */
  private Optional<SendRefusal> heldLong(Story story, Attempt attempt) {
    TicketEvent approved = story.events().get(attempt.number());
    if (!clock.instant().isAfter(approved.at().plus(A_MOMENT))) {
      return Optional.empty();
    }
    TicketFacts facts = story.ticket().facts();
    if (facts.lastWord().index() > attempt.answering()) {
      return Optional.of(SendRefusal.WROTE_AGAIN);
    }
    return mayStillGo.refusal(story, stories.words(facts.id()));
  }

  /** Only what is said in public can be said too often. */
  private void wentOut(TicketFacts facts, Attempt attempt, String text) {
    if (attempt.road() == Road.PUBLIC) {
      proofreading.wentOut(facts, text);
    }
  }

  /** An attempt after a parked one: that one may have come through by now. */
  private static boolean mayBeThereAlready(Story story, Attempt attempt) {
    return story.events().subList(0, attempt.number()).stream()
        .anyMatch(event -> event instanceof TicketEvent.Parked);
  }

  private void record(Sending sent, Threading part, Outcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof Outcome.Refused(SendRefusal why)) {
      departures.refused(sent, why);
    }
    change(
        sent.id(),
        part,
        "outcome",
        sending ->
            switch (outcome) {
              case Outcome.Posted posted -> part.posted(posted.tweet(), now);
              case Outcome.Refused refused -> refused(sending, refused.why(), now);
              case Outcome.Unknown unknown -> sending.unknown(unknown.why(), now);
            });
  }

  private TicketEvent refused(Sending sending, SendRefusal why, Instant now) {
    if (why == SendRefusal.OUT_OF_CREDITS) {
      alarms.raise(CreditsGone.alarm(sending.facts().handle()));
    }
    return sending.refused(why, now);
  }

  /**
   * Looks whether a reply of unknown outcome is there. Called by its timer; harmless at any other
   * time.
   *
   * @throws Unavailable if the timeline could not be read: look again later
   */
  public void look(TicketId ticket) {
    Optional<Story> story = stories.read(ticket);
    if (story.isEmpty() || !(story.get().ticket() instanceof Sending sending)) {
      return;
    }
    Attempt attempt = sending.attempt();
    Threading part = next(sending);
    Instant now = clock.instant();
    if (departures.take(new Outbox.Entry(ticket, attempt.number()))) {
      tooLate(story.get(), sending, part);
      return;
    }
    Optional<String> found = find(ticket, sending, part);
    if (found.isPresent()) {
      change(ticket, part, "found", _ -> part.posted(found.get(), now));
    } else if (attempt.looks() + 1 < LOOKS) {
      change(ticket, part, "look" + attempt.looks(), still -> still.lookedInVain(now));
    } else {
      // First the alarm: after a crash between the two it would never come.
      alarms.raise(
          new Alarms.Alarm(
              "parked:" + ticket,
              "A reply of @%s may or may not stand on X: it gave no clear answer, and the reply is not in our timeline. The card asks for a decision: *It is there*, or *Send again*."
                  .formatted(sending.facts().handle())));
      change(ticket, part, "park", still -> still.park(now));
    }
  }

  /** Nobody began to send it in time. Of what has begun the rest goes out, however late it is. */
  private void tooLate(Story story, Sending sending, Threading part) {
    Outcome outcome =
        part.begun() ? outcome(story, sending, part) : new Outcome.Refused(SendRefusal.TOO_LATE);
    record(sending, part, outcome);
  }

  private Optional<String> find(TicketId ticket, Sending sending, Threading part) {
    TicketFacts facts = sending.facts();
    try {
      Optional<String> found = roads.find(facts, part.attempt(), part.text());
      if (found.isPresent() && part.last()) {
        String text = stories.words(ticket).text(sending.attempt().number()).orElse("");
        wentOut(facts, sending.attempt(), text);
      }
      return found;
    } catch (Unavailable down) {
      Instant now = clock.instant();
      timers.set(ticket, TimerKind.LOOK, now.plus(Consequences.NEXT_LOOK));
      if (now.isAfter(sending.attempt().deadline().plus(IN_DOUBT_QUIETLY))) {
        alarms.raise(
            new Alarms.Alarm(
                "unknown:" + ticket,
                "A reply of @%s may or may not stand on X, and its timeline cannot be read to find out. Perch goes on trying. Look at the handle on X; the card shows which customer it answers."
                    .formatted(facts.handle())));
      }
      throw down;
    }
  }

  /** Each step of an attempt has a name of its own, so that a step told twice is told once. */
  private void change(
      TicketId ticket, Threading part, String step, Function<Sending, TicketEvent> event) {
    ledger.<Boolean>insist(
        ticket,
        part.step(step),
        story ->
            story.ticket() instanceof Sending sending && part.stillNext(sending.attempt())
                ? Decision.event(event.apply(sending))
                : new Decision.No<>(false));
  }
}
