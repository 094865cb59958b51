package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.listening.Reading;
import dev.perch.campaign.listening.Readings;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.util.Optional;

/** How far each search has been read, as a hash. */
final class RedisReadings implements Readings {
  private final Line line;
  private final ListeningKeys keys;

  RedisReadings(Line line, Keys keys) {
    this.line = line;
    this.keys = new ListeningKeys(keys);
  }

  @Override
  public Reading of(String listen) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.readings(), listen)))
        .map(json -> Json.read(json, new TypeReference<Reading>() {}))
        .orElse(Reading.NONE);
  }

  @Override
  public void keep(String listen, Reading reading) {
    line.call(redis -> redis.hset(keys.readings(), listen, Json.write(reading)));
  }
}
