package dev.perch.redis.records;

import dev.perch.desk.records.Packing;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What this room has for the tests of others. */
public final class RecordsPorts {
  private RecordsPorts() {}

  /** What packs closed tickets. */
  public static Packing packing(Line line, Keys keys) {
    return new RedisPacking(line, keys);
  }
}
