package dev.perch.redis.campaign;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import java.time.Instant;
import java.util.List;

/** What an append to a launch does beside its story. */
final class LaunchEffects {
  private LaunchEffects() {}

  /** What people wrote of it, when it has something to do, and that its brief is behind. */
  static Effects of(Keys desk, LaunchStories.Append append) {
    LaunchKeys keys = new LaunchKeys(desk);
    Effects effects = new Effects(desk, keys.launch(append.id()));
    String id = append.id().slug();
    List<String> fields = LaunchFields.of(append.words());
    if (!fields.isEmpty()) {
      effects.add("HSET", keys.launchWords(append.id()), fields.toArray(String[]::new));
    }
    effects.add("ZADD", keys.launches(), millis(append.goesLive()), id);
    LaunchStory seen = append.seen();
    int length = (seen == null ? 0 : seen.length()) + append.events().size();
    effects.add("ZADD", keys.launchLengths(), Integer.toString(length), id);
    Instant next = append.next();
    if (next == null) {
      effects.add("ZREM", keys.launchTimers(), id);
    } else {
      effects.add("ZADD", keys.launchTimers(), millis(next), id);
    }
    effects.add("ZADD", keys.briefsBehind(), "NX", millis(append.events().getLast().at()), id);
    return effects;
  }
}
