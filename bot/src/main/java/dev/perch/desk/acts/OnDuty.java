package dev.perch.desk.acts;

import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.roster.Shift;
import dev.perch.roster.Shifts;
import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is at work, by their own word, and what is done so that they stay well. Nothing of it is a
 * report: what is counted of a person is told to them alone, and begins anew with each break.
 */
public final class OnDuty {
  /** The longest break that is one; what is longer is the end of a shift. */
  public static final Duration LONGEST_BREAK = Duration.ofHours(4);

  private static final Duration LONG_STRETCH = Duration.ofMinutes(150);
  private static final Duration NOT_AGAIN = Duration.ofHours(1);

  /** So many abusive tweets in one stretch are a run. */
  private static final int RUN = 3;

  /** After one, for so long the next goes to somebody else. */
  private static final Duration SPARED = Duration.ofMinutes(30);

  private final Roster roster;
  private final Shifts shifts;
  private final Claims claims;
  private final InstantSource clock;

  public OnDuty(Roster roster, Shifts shifts, Claims claims, InstantSource clock) {
    this.roster = roster;
    this.shifts = shifts;
    this.claims = claims;
    this.clock = clock;
  }

  /** What came of something said about a shift. */
  public sealed interface Said {
    /**
     * It is noted.
     *
     * @param back how many of their tickets went back to the queues
     */
    record Noted(Shift shift, int back) implements Said {}

    /** Only members of the workspace have shifts. */
    record Stranger() implements Said {}
  }

  /** A word to somebody who should take a break. */
  public sealed interface Nudge {
    /** They have been at it since then. */
    record LongStretch(Instant since) implements Nudge {}

    /** They have read so many abusive tweets in one stretch. */
    record Run(int tweets) implements Nudge {}
  }

  /** Their shift begins, or their break ends. Said again, it changes nothing. */
  public Said on(String workspace, String user) {
    Instant now = clock.instant();
    return shifts
        .of(user)
        .filter(shift -> shift.state() == Shift.State.ON)
        .map(shift -> note(workspace, user, shift, null))
        .orElseGet(() -> note(workspace, user, Shift.on(now), null));
  }

  /** Their shift ends; what they hold goes back. */
  public Said off(String workspace, String user) {
    return note(workspace, user, Shift.off(clock.instant()), Absence.OFF_SHIFT);
  }

  /** They take a break of at most {@link #LONGEST_BREAK}; what they hold goes back. */
  public Said pause(String workspace, String user, Duration length) {
    return note(workspace, user, Shift.pause(clock.instant(), length), Absence.BREAK);
  }

  private Said note(String workspace, String user, Shift shift, @Nullable Absence goes) {
    if (roster.member(workspace, user).isEmpty()) {
      return new Said.Stranger();
    }
    shifts.put(user, shift);
    return new Said.Noted(shift, goes == null ? 0 : claims.giveBackAll(new AgentId(user), goes));
  }

  /** How it is with somebody now; nothing where they never said. */
  public Optional<Shift> of(String user) {
    return shifts.of(user);
  }

  /** Whether they may be called: at work, or of those who keep no shifts here. */
  public boolean isHere(String user) {
    Instant now = clock.instant();
    return shifts.of(user).map(shift -> shift.isOn(now)).orElse(true);
  }

  /** Those who said that they are at work, by name. */
  public List<Person> here() {
    Instant now = clock.instant();
    return shifts.all().entrySet().stream()
        .filter(shift -> shift.getValue().isOn(now))
        .map(shift -> roster.person(shift.getKey()))
        .flatMap(Optional::stream)
        .filter(Person::member)
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** They have read something abusive. */
  public Optional<Nudge> hostileRead(String user) {
    Instant now = clock.instant();
    Shift shift = shifts.of(user).orElseGet(() -> Shift.on(now)).hostileRead(now);
    boolean nudge = shift.hostile() >= RUN && mayNudge(shift, now);
    shifts.put(user, nudge ? shift.nudged(now) : shift);
    return nudge ? Optional.of(new Nudge.Run(shift.hostile())) : Optional.empty();
  }

  /** Whether the next abusive ticket should go to somebody else. */
  public boolean spared(String user) {
    Instant now = clock.instant();
    return shifts
        .of(user)
        .map(Shift::lastHostile)
        .filter(last -> now.isBefore(last.plus(SPARED)))
        .isPresent();
  }

  /** A word to somebody. */
  public record Told(String user, Nudge nudge) {}

  /** Those who have been at it too long, each once an hour: who asks tells them. */
  public List<Told> due() {
    Instant now = clock.instant();
    List<Told> due = new ArrayList<>();
    for (Map.Entry<String, Shift> entry : shifts.all().entrySet()) {
      Shift shift = entry.getValue();
      boolean tooLong = shift.isOn(now) && !now.isBefore(shift.stretch().plus(LONG_STRETCH));
      if (tooLong && mayNudge(shift, now)) {
        shifts.put(entry.getKey(), shift.nudged(now));
        due.add(new Told(entry.getKey(), new Nudge.LongStretch(shift.stretch())));
      }
    }
    return due;
  }

  private static boolean mayNudge(Shift shift, Instant now) {
    Instant last = shift.nudged();
    return last == null || !now.isBefore(last.plus(NOT_AGAIN));
  }
}
