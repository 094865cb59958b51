package dev.perch.slack;

import dev.perch.desk.Repeats;
import dev.perch.slack.wire.Acks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether what Slack tells is told for the first time, to this process or to another on the same
 * desk: Slack tells an event again when it is unsure, to whichever listens, and a request that was
 * taken by one might be told by a thief to another.
 */
final class FirstTimes {
  private final Repeats repeats;
  private final Acks acks;
  private final InstantSource clock;

  FirstTimes(Repeats repeats, Acks acks, InstantSource clock) {
    this.repeats = repeats;
    this.acks = acks;
    this.clock = clock;
  }

  /**
   * Whether it is new. Where the memory that all share does not answer in time, it is taken for
   * new: what it asks for cannot be recorded then either, and whoever acted is told so.
   *
   * @param remembered for how long
   */
  boolean isNew(String what, Duration remembered) {
    Instant now = clock.instant();
    return switch (acks.quickly(() -> repeats.isNew(what, now, now.plus(remembered)))) {
      case Acks.Quick.Done<Boolean>(Boolean first) -> first;
      case Acks.Quick.TooLate<Boolean> _ -> true;
      case Acks.Quick.Down<Boolean> _ -> true;
    };
  }

  /** It was not taken, and may come again: at once, so that another process takes it. */
  void forget(String what) {
    var _ =
        acks.quickly(() -> {
          repeats.forget(what);
          return true;
        });
  }
}
