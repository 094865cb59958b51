package dev.perch.sandbox.slack.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Trigger ids: each press, command or submission hands the app one, good for opening one modal
 * within three seconds.
 */
public final class Triggers {
  /** How long a trigger lives, by Slack's documentation. */
  public static final Duration LIFETIME = Duration.ofSeconds(3);

  private static final int KEPT = 10_000;

  private final InstantSource clock;
  private final Map<String, Trigger> triggers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Trigger> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * What a trigger stands for.
   *
   * @param user who acted
   * @param view the modal they acted in; null outside of one
   * @param opened the view it was exchanged for; null as long as it was not
   */
  private record Trigger(String user, @Nullable String view, Instant at, @Nullable String opened) {}

  /** Who acted, and in which modal. */
  public record Exchange(String user, @Nullable String view) {}

  public Triggers(InstantSource clock) {
    this.clock = clock;
  }

  /** A new trigger for something that {@code user} did, in {@code view} or outside of any. */
  public synchronized String issue(Person user, @Nullable String view) {
    var random = ThreadLocalRandom.current();
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var id =
        "%d.%d.%s"
            .formatted(
                random.nextLong(1_000_000_000_000L),
                random.nextLong(1_000_000_000_000L),
                HexFormat.of().formatHex(bytes));
    triggers.put(id, new Trigger(user.id(), view, clock.instant(), null));
    return id;
  }

  /**
   * Uses a trigger up for {@code newView}.
   *
   * @throws SlackError {@code invalid_trigger_id}, {@code exchanged_trigger_id}, {@code
   *     expired_trigger_id}
   */
  public synchronized Exchange exchange(String id, String newView) {
    var trigger = triggers.get(id);
    if (trigger == null) {
      throw new SlackError("invalid_trigger_id");
    }
    if (trigger.opened() != null) {
      throw new SlackError("exchanged_trigger_id");
    }
    if (clock.instant().isAfter(trigger.at().plus(LIFETIME))) {
      throw new SlackError("expired_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.user(), trigger.view(), trigger.at(), newView));
    return new Exchange(trigger.user(), trigger.view());
  }

  /** The view that this trigger opened; null if it opened none. */
  public synchronized @Nullable String opened(String id) {
    var trigger = triggers.get(id);
    return trigger == null ? null : trigger.opened();
  }
}
