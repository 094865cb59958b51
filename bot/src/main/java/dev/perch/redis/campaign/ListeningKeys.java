package dev.perch.redis.campaign;

import dev.perch.redis.line.Keys;

/** The key of what is listened for. */
record ListeningKeys(Keys keys) {
  /** Hash: how far each search has been read, and what this month cost; JSON by its name. */
  String readings() {
    return keys.key("readings");
  }
}
