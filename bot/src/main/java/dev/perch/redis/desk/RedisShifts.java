package dev.perch.redis.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.roster.Shift;
import dev.perch.roster.Shifts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shifts as a hash: one field for each person, written over whenever they say something else. */
final class RedisShifts implements Shifts {
  private static final TypeReference<Shift> SHIFT = new TypeReference<>() {};

  private final Line line;
  private final DeskKeys keys;

  RedisShifts(Line line, Keys keys) {
    this.line = line;
    this.keys = new DeskKeys(keys);
  }

  @Override
  public Optional<Shift> of(String user) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.shifts(), user)))
        .map(json -> Json.read(json, SHIFT));
  }

  @Override
  public Map<String, Shift> all() {
    Map<String, Shift> shifts = new HashMap<>();
    line.call(redis -> redis.hgetAll(keys.shifts()))
        .forEach((user, json) -> shifts.put(user, Json.read(json, SHIFT)));
    return shifts;
  }

  @Override
  public void put(String user, Shift shift) {
    line.call(redis -> redis.hset(keys.shifts(), user, Json.write(shift)));
  }
}
