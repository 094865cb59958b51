package dev.perch.redis.campaign;

import dev.perch.campaign.LaunchId;
import dev.perch.redis.line.Keys;

/** The keys of launches and their briefs. */
record LaunchKeys(Keys keys) {
  /** List: a launch's events, a line of JSON each, oldest first. */
  String launch(LaunchId id) {
    return keys.key("launch:" + id);
  }

  /** Hash: what people wrote of a launch, and the salt. */
  String launchWords(LaunchId id) {
    return keys.key("launch-words:" + id);
  }

  /** Sorted set: the names of all launches, by the millisecond at which they become public. */
  String launches() {
    return keys.key("launches");
  }

  /** Sorted set: launches by the millisecond at which time has something to do with them. */
  String launchTimers() {
    return keys.key("launch-timers");
  }

  /** Sorted set: launches by the length of their stories. */
  String launchLengths() {
    return keys.key("launch-lengths");
  }

  /** Sorted set: launches whose brief is behind their story, by the millisecond since when. */
  String briefsBehind() {
    return keys.key("briefs-behind");
  }

  /** String: where a launch's brief stands, JSON. */
  String briefPlace(LaunchId id) {
    return keys.key("brief-place:" + id);
  }

  /** Hash: {@code channel/ts} of every brief to its launch. */
  String briefs() {
    return keys.key("briefs");
  }
}
