package dev.perch.redis.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.FaqUse;
import dev.perch.desk.bank.FaqEdits;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.learning.Rewording;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.time.Instant;
import java.util.List;

/** Edits of a version as a hash, by the use that they are of. */
final class RedisFaqEdits implements FaqEdits {
  private final Line line;
  private final FaqKeys keys;

  RedisFaqEdits(Line line, Keys keys) {
    this.line = line;
    this.keys = new FaqKeys(keys);
  }

  /** As kept: what the field does not say. */
  private record Kept(Instant at, Rewording change) {}

  @Override
  public void add(FaqUse use, Rewording change) {
    String value = Json.write(new Kept(use.at(), change));
    line.call(redis -> redis.hset(keys.edits(use.pin()), RedisFaqUses.member(use), value));
  }

  @Override
  public List<Edit> of(Pin pin) {
    return line.call(redis -> redis.hgetAll(keys.edits(pin))).entrySet().stream()
        .map(field -> {
          Kept kept = Json.read(field.getValue(), new TypeReference<>() {});
          return new Edit(RedisFaqUses.read(field.getKey(), kept.at()), kept.change());
        })
        .toList();
  }

  @Override
  public void forget(Pin pin, Instant before) {
    String[] old =
        of(pin).stream()
            .map(Edit::use)
            .filter(use -> use.at().isBefore(before))
            .map(RedisFaqUses::member)
            .toArray(String[]::new);
    if (old.length > 0) {
      line.call(redis -> redis.hdel(keys.edits(pin), old));
    }
  }
}
