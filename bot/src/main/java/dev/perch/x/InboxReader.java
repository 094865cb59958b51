package dev.perch.x;

import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one handle's direct messages: reads them if that is this replica's turn, and keeps
 * away from X where X asks for it. One thread at a time.
 */
public final class InboxReader {
  /** After a refusal that does not mend itself; the leads have been told. */
  private static final Duration REFUSED = Duration.ofHours(1);

  /** Longest pause after trouble that may pass, and pause after a 429 that names no time. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Pause while the budget allows no reading. */
  private static final Duration REST = Duration.ofMinutes(5);

  /** How much longer a turn lasts than until the next read. */
  private static final Duration ROUND = Duration.ofSeconds(3);

  private static final Logger log = LoggerFactory.getLogger(InboxReader.class);

  private final String handle;
  private final Inbox inbox;
  private final Turns turns;
  private final Alarms alarms;
  private final Pulse pulse;
  private final Meters meters;
  private final InstantSource clock;
  private final PollPace pace;

  /** Time until the next reading, by the budget as it stood at this one. */
  private Duration every;

  private Instant notBefore = Instant.MIN;
  private int failures;
  private boolean told;

  InboxReader(
      String handle,
      Inbox inbox,
      Turns turns,
      Alarms alarms,
      Pulse pulse,
      Meters meters,
      InstantSource clock,
      PollPace pace) {
    this.handle = handle;
    this.inbox = inbox;
    this.turns = turns;
    this.alarms = alarms;
    this.pulse = pulse;
    this.meters = meters;
    this.clock = clock;
    this.pace = pace;
    this.every = pace.every();
  }

  /** The handle's name. */
  public String handle() {
    return handle;
  }

  /**
   * Reads once, unless it is another's turn, X asked us to wait, or the month's budget is used up.
   * That X or Redis is away is no exception.
   *
   * @return when to come again
   */
  public Instant once() {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      return notBefore;
    }
    return switch (pace.budget().now()) {
      // The handle's mentions are not read either, and its part of the pulse says why.
      case Reading.Stopped(Instant until) -> earlier(now.plus(REST), until);
      case Reading.Goes(int slower) -> {
        every = pace.every().multipliedBy(slower);
        yield ours(now);
      }
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Instant ours(Instant now) {
    try {
      return turns.take(turn(), now, now.plus(every).plus(ROUND)) ? read(now) : now.plus(every);
    } catch (Unavailable down) {
      return later(now, Hindrance.of(down));
    }
  }

  /** Lets another replica read at once. */
  public void release() {
    turns.release(turn());
  }

  private String part() {
    return "x @" + handle + " messages";
  }

  private String turn() {
    return "read-dm:" + handle;
  }

  private Instant read(Instant now) {
    return switch (inbox.read()) {
      case Round.Read round -> {
        meters.read(handle, round.taken());
        pulse.well(part());
        failures = 0;
        told = false;
        yield now.plus(every);
      }
      case Round.Unread(Answer.NoAnswer _) when Thread.currentThread().isInterrupted() -> now;
      // The leads hear of it from whoever reads the mentions.
      case Round.Unread(Answer.Problem problem)
          when problem.outOfCredits() || problem.status() == 401 ->
          later(
              now,
              new Hindrance(
                  "X: " + problem.words(), "The part x @%s says what to do.".formatted(handle)));
      case Round.Unread(Answer.Problem problem) when problem.status() == 429 ->
          limited(now, problem);
      case Round.Unread(Answer.Problem problem) when problem.status() < 500 ->
          refused(now, problem);
      case Round.Unread(Answer.Failed failed) -> later(now, Hindrance.of(failed));
    };
  }

  /** Few reads are allowed, and what was read is kept: it goes on when X lets us. */
  private Instant limited(Instant now, Answer.Problem problem) {
    notBefore =
        problem
            .reset()
            .filter(reset -> now.isBefore(reset) && reset.isBefore(now.plus(LONGEST)))
            .orElse(now.plus(LONGEST));
    log.warn("X's limit for the messages of @{} is used up until {}", handle, notBefore);
    return notBefore;
  }

  /** Said once: as a rule the app was never given the right, and mentions go on as ever. */
  private Instant refused(Instant now, Answer.Problem problem) {
    if (!told) {
      told = true;
      log.warn("X refuses to show the messages of @{}: {}", handle, problem.words());
      alarms.raise(
          new Alarm(
              "messages:" + handle,
              "X does not show us the direct messages of @%s (%s): customers who write there get no ticket. In X's developer console set the app's permissions to Read and write and Direct message, make a new access token and secret, and restart Perch. If you want it so, set dms: false for it under x.handles."
                  .formatted(handle, problem.words())));
    }
    notBefore = now.plus(REFUSED);
    return notBefore;
  }

  private Instant later(Instant now, Hindrance why) {
    if (failures == 0) {
      log.warn("The messages of @{} cannot be read: {}", handle, why.what());
    }
    pulse.ill(
        part(),
        "They cannot be read (%s). Perch goes on trying. %s".formatted(why.what(), why.remedy()));
    Duration pause = every.multipliedBy(1L << Math.min(failures++, 10));
    notBefore = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    return notBefore;
  }
}
