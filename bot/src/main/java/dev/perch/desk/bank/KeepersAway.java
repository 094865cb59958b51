package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which gatekeepers have said that they are away: while all are, the spare decides. */
public final class KeepersAway {
  private final Chronicle<AwayEvent> story;
  private final InstantSource clock;

  public KeepersAway(Chronicle<AwayEvent> story, InstantSource clock) {
    this.story = story;
    this.clock = clock;
  }

  /** Those who are away now, each with when they will be back, where they said so. */
  public Map<String, Optional<Instant>> now() {
    return away(story.read());
  }

  /**
   * Somebody goes.
   *
   * @param until when they will be back, which lies ahead; null until they say so
   */
  void leave(String user, @Nullable Instant until, String operation) {
    story.tell(operation, new AwayEvent.WentAway(user, until, clock.instant()));
  }

  /** Somebody is here again; whether they had been away. */
  boolean back(String user, String operation) {
    boolean away = now().containsKey(user);
    if (away) {
      story.tell(operation, new AwayEvent.CameBack(user, clock.instant()));
    }
    return away;
  }

  private Map<String, Optional<Instant>> away(List<AwayEvent> events) {
    Map<String, Optional<Instant>> away = new LinkedHashMap<>();
    for (AwayEvent event : events) {
      switch (event) {
        case AwayEvent.WentAway went -> away.put(went.user(), Optional.ofNullable(went.until()));
        case AwayEvent.CameBack back -> away.remove(back.user());
      }
    }
    Instant now = clock.instant();
    away.values().removeIf(until -> until.filter(back -> !now.isBefore(back)).isPresent());
    return Map.copyOf(away);
  }
}
