package dev.perch.roster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is at work, by their own word. What is counted here is for their own eyes: it
 * starts anew with every shift and break, and is told to nobody else.
 *
 * @param since when they said so
 * @param until when a break is over; null where there is no break
 * @param hostile how many abusive tweets they have read since
 * @param lastHostile when they read the last one; null for none
 * @param nudged when they were last told to take a break; null for never
 */
public record Shift(
    State state,
    Instant since,
    @Nullable Instant until,
    int hostile,
    @Nullable Instant lastHostile,
    @Nullable Instant nudged) {

  /** What they said. */
  public enum State {
    ON,
    BREAK,
    OFF
  }

  public static Shift on(Instant now) {
    return new Shift(State.ON, now, null, 0, null, null);
  }

  public static Shift off(Instant now) {
    return new Shift(State.OFF, now, null, 0, null, null);
  }

  public static Shift pause(Instant now, Duration length) {
    return new Shift(State.BREAK, now, now.plus(length), 0, null, null);
  }

  /** Whether they are at work then: on, or back from a break. */
  public boolean isOn(Instant now) {
    return switch (state) {
      case ON -> true;
      case OFF -> false;
      case BREAK -> until != null && !now.isBefore(until);
    };
  }

  /** Since when they are at work without a break. */
  public Instant stretch() {
    return state == State.BREAK && until != null ? until : since;
  }

  public Shift hostileRead(Instant now) {
    return new Shift(state, since, until, hostile + 1, now, nudged);
  }

  public Shift nudged(Instant now) {
    return new Shift(state, since, until, hostile, lastHostile, now);
  }
}
