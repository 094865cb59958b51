package dev.perch.redis.campaign;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.CrisisStory;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import java.util.List;

/** What an append to a crisis does beside its story. */
final class CrisisEffects {
  private CrisisEffects() {}

  /** What people wrote of it, whether it is in force, and that its messages are behind. */
  static Effects of(Keys desk, CrisisStories.Append append) {
    CrisisKeys keys = new CrisisKeys(desk);
    CrisisStory seen = append.seen();
    Effects effects =
        new Effects(desk, keys.crisis(append.id())).unsealed(seen == null ? 1 : seen.length() + 1);
    String id = append.id().slug();
    force(keys, append.force(), id, effects);
    List<String> fields = CrisisFields.of(append.words());
    if (!fields.isEmpty()) {
      effects.add("HSET", keys.crisisWords(append.id()), fields.toArray(String[]::new));
    }
    String now = millis(append.at());
    effects.add("ZADD", keys.crises(), now, id);
    effects.add("ZADD", keys.crisesBehind(), "NX", now, id);
    return effects;
  }

  /** One begins only where no other is in force. */
  private static void force(
      CrisisKeys keys, CrisisStories.Force force, String id, Effects effects) {
    String inForce = keys.crisisInForce(force.drill());
    if (force.begins()) {
      effects.add("ABSENT", inForce);
      effects.add("HSET", inForce, "id", id);
    } else if (force.ends()) {
      effects.add("HDEL", inForce, "id");
    }
  }
}
