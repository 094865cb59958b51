package dev.perch.redis.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.DutyPlaces;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.util.Optional;

/** The duty board's place as a string. */
final class RedisDutyPlaces implements DutyPlaces {
  private final Line line;
  private final DeskKeys keys;

  RedisDutyPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new DeskKeys(keys);
  }

  @Override
  public Optional<Shown> shown() {
    return Optional.ofNullable(line.call(redis -> redis.get(keys.duty())))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void keep(Shown shown) {
    line.call(redis -> redis.set(keys.duty(), Json.write(shown)));
  }
}
