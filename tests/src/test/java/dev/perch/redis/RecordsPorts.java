package dev.perch.redis;

import dev.perch.desk.records.Packing;

/** What this room has for the tests of others. */
public final class RecordsPorts {
  private RecordsPorts() {}

  /** What packs closed tickets. */
  public static Packing packing(Line line, Keys keys) {
    return new RedisPacking(line, keys);
  }
}
