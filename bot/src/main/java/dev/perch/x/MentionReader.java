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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one handle: reads its mentions if that is this replica's turn, by the clock as a poll
 * or a sweep, and keeps away from X where X asks for it. One thread at a time.
 */
public final class MentionReader {
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

  /** After a refusal that does not mend itself; the leads have been told. */
  private static final Duration REFUSED = Duration.ofMinutes(10);

  /** Longest pause after trouble that may pass, and pause after a 429 that names no time. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** X's longest window; a reset further off than that is none that X would name. */
  private static final Duration WINDOW = Duration.ofHours(24);

  /** Reading that has failed for so long is told to the leads. */
  private static final Duration TELL_AFTER = Duration.ofMinutes(5);

  /**
   * How much longer a turn lasts than until the next read: short, so that a killed bot is soon
   * followed.
   */
  private static final Duration ROUND = Duration.ofSeconds(3);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Logger log = LoggerFactory.getLogger(MentionReader.class);

  private final String handle;
  private final Mentions mentions;
  private final Turns turns;
  private final Alarms alarms;
  private final Pulse pulse;
  private final Meters meters;
  private final InstantSource clock;
  private final PollPace pace;

  /** Time until the next reading, by the budget as it stood at this one. */
  private Duration every;

  private Instant nextSweep = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private int failures;
  private @Nullable Instant failingSince;
  private volatile @Nullable Instant lastRead;

  MentionReader(
      String handle,
      Mentions mentions,
      Turns turns,
      Alarms alarms,
      Pulse pulse,
      Meters meters,
      InstantSource clock,
      PollPace pace) {
    this.handle = handle;
    this.mentions = mentions;
    this.turns = turns;
    this.alarms = alarms;
    this.pulse = pulse;
    this.meters = meters;
    this.clock = clock;
    this.pace = pace;
    this.every = pace.every();
    pulse.expect(part());
  }

  /** The handle's name. */
  public String handle() {
    return handle;
  }

  /** When this replica last read all there was; empty before the first time. */
  public Optional<Instant> lastRead() {
    return Optional.ofNullable(lastRead);
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
      case Reading.Stopped(Instant until) -> stopped(now, until);
      case Reading.Goes(int slower) -> {
        every = pace.every().multipliedBy(slower);
        yield ours(now);
      }
    };
  }

  private Instant ours(Instant now) {
    try {
      return turns.take(turn(), now, now.plus(every).plus(ROUND)) ? read(now) : notOurs(now);
    } catch (Unavailable down) {
      // Some may have been taken in before others that came earlier: a known page proves nothing.
      nextSweep = Instant.MIN;
      return later(now, Hindrance.of(down));
    }
  }

  /** Lets another replica read at once. */
  public void release() {
    turns.release(turn());
  }

  private String part() {
    return "x @" + handle;
  }

  private String turn() {
    return "read:" + handle;
  }

  /** Whoever gets the turn back begins with a sweep. */
  private Instant notOurs(Instant now) {
    nextSweep = Instant.MIN;
    failures = 0;
    failingSince = null;
    pulse.well(part());
    return now.plus(every);
  }

  /** Of the budget the leads hear elsewhere. What came meanwhile is found by a sweep. */
  private Instant stopped(Instant now, Instant until) {
    pulse.ill(
        part(),
        "It is not read until %s, for the month's budget for reading X is used up. Raise x.budget.read and restart Perch."
            .formatted(DAY.format(until)));
    nextSweep = Instant.MIN;
    Instant next = now.plus(LONGEST);
    return next.isBefore(until) ? next : until;
  }

  private Instant read(Instant now) {
    boolean sweep = !now.isBefore(nextSweep);
    return switch (sweep ? mentions.sweep() : mentions.poll()) {
      case Round.Read round -> {
        if (sweep) {
          nextSweep = now.plus(SWEEP_EVERY);
        }
        yield done(now, round);
      }
      case Round.Unread(Answer.Problem problem) -> refused(now, problem);
      // Perch is stopping: nothing is wrong, and nobody needs to be told.
      case Round.Unread(Answer.NoAnswer _) when Thread.currentThread().isInterrupted() -> now;
      case Round.Unread(Answer.Failed failed) -> later(now, Hindrance.of(failed));
    };
  }

  private Instant done(Instant now, Round.Read round) {
    if (failingSince != null) {
      log.info("@{} is read again", handle);
    }
    if (round.taken() > 0) {
      log.debug("@{}: {} new", handle, round.taken());
    }
    meters.read(handle, round.taken());
    pulse.well(part());
    failures = 0;
    failingSince = null;
    lastRead = now;
    return now.plus(every);
  }

  private Instant refused(Instant now, Answer.Problem problem) {
    if (problem.status() == 429 && !problem.outOfCredits()) {
      notBefore =
          problem
              .reset()
              .filter(reset -> now.isBefore(reset) && reset.isBefore(now.plus(WINDOW)))
              .orElse(now.plus(LONGEST));
      pulse.ill(
          part(),
          "X's read limit is used up until %s; Perch goes on then. Read less often: x.pace.poll."
              .formatted(TIME.format(notBefore)));
      log.warn("X's read limit for @{} is used up until {}", handle, notBefore);
      if (now.plus(TELL_AFTER).isBefore(notBefore)) {
        unread(
            now,
            new Hindrance(
                "X's read limit is used up until " + TIME.format(notBefore),
                "Read less often: x.pace.poll."));
      }
      return notBefore;
    }
    if (problem.status() >= 500) {
      return later(now, Hindrance.of(problem));
    }
    alarms.raise(new Alarm(refusal(handle), words(problem)));
    pulse.ill(part(), words(problem));
    log.warn("X refuses to show the mentions of @{}: {}", handle, problem.words());
    nextSweep = Instant.MIN;
    notBefore = now.plus(REFUSED);
    return notBefore;
  }

  /** What the alarm is about that X refuses to show a handle's mentions. */
  static String refusal(String handle) {
    return "refused:" + handle;
  }

  private String words(Answer.Problem problem) {
    if (problem.outOfCredits()) {
      return "X shows us nothing more of @%s (%s): the credits of its app are used up, or its cap for this month is reached. Whoever owns the app buys credits or raises the cap at https://console.x.com; Perch tries every ten minutes and then reads back what came meanwhile."
          .formatted(handle, problem.words());
    }
    String what =
        problem.status() == 401
            ? "X does not take the keys of @%s (%s): its mentions are not read, and its replies would fail. Please renew its four keys (PERCH_X_HANDLES_…, in .env where you keep them there) and restart Perch; if they are right, check this machine's clock."
            : "X does not show us the mentions of @%s (%s), so they are not read. Please check its user id under x.handles, and the app's access and credits in X's developer console.";
    return what.formatted(handle, problem.words()) + " Perch tries again every ten minutes.";
  }

  private Instant later(Instant now, Hindrance why) {
    if (failingSince == null) {
      failingSince = now;
      log.warn("@{} cannot be read: {}", handle, why.what());
    }
    if (!now.isBefore(failingSince.plus(TELL_AFTER))) {
      unread(failingSince, why);
    }
    pulse.ill(
        part(),
        "Its mentions cannot be read (%s). Nothing is lost: Perch goes on trying. %s"
            .formatted(why.what(), why.remedy()));
    Duration pause = every.multipliedBy(1L << Math.min(failures++, 10));
    notBefore = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    return notBefore;
  }

  private void unread(Instant since, Hindrance why) {
    alarms.raise(
        new Alarm(
            "unread:" + handle,
            "The mentions of @%s have not been read since %s (%s). Nothing is lost: Perch goes on trying and reads back what came meanwhile. %s"
                .formatted(handle, TIME.format(since), why.what(), why.remedy())));
  }
}
