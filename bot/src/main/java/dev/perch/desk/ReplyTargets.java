package dev.perch.desk;

import dev.perch.ticket.Urgency;
import java.time.Duration;
import java.util.Map;

/**
 * How soon a customer should hear from us, in our hours.
 *
 * @param first what the first reply of a ticket may take
 * @param next what any later one may
 * @param urgent what either may take where it is urgent
 * @param low what either may take where it may wait
 */
public record ReplyTargets(Duration first, Duration next, Duration urgent, Duration low) {
  /** No customer waits longer by intent. */
  public static final Duration MOST = Duration.ofHours(24);

  /** Refuses what is no time at all, or more than a day. */
  public ReplyTargets {
    Map.of("first", first, "next", next, "urgent", urgent, "low", low)
        .forEach((name, target) -> {
          if (!target.isPositive() || target.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                "a target is at most 24h, and more than none: \"%s\" is not".formatted(name));
          }
        });
  }

  Duration of(boolean firstReply, Urgency urgency) {
    Duration usual = firstReply ? first : next;
    return switch (urgency) {
      case LOW -> low;
      case NORMAL -> usual;
      case URGENT -> usual.compareTo(urgent) < 0 ? usual : urgent;
    };
  }
}
