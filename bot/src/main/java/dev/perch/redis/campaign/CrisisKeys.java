package dev.perch.redis.campaign;

import dev.perch.campaign.crisis.CrisisId;
import dev.perch.redis.line.Keys;

/** The keys of crises, and of the volumes that tell of one. */
record CrisisKeys(Keys keys) {
  /** List: a crisis's events, a line of JSON each, oldest first. */
  String crisis(CrisisId id) {
    return keys.key("crisis:" + id);
  }

  /** Hash: what people wrote of a crisis, JSON by the index of its event, and the salt. */
  String crisisWords(CrisisId id) {
    return keys.key("crisis-words:" + id);
  }

  /** Sorted set: the names of all crises, by the millisecond of their last event. */
  String crises() {
    return keys.key("crises");
  }

  /** Hash: the name of the crisis, or the drill, in force ({@code id}); gone in calm times. */
  String crisisInForce(boolean drill) {
    return keys.key(drill ? "drill-in-force" : "crisis-in-force");
  }

  /** Sorted set: crises whose messages are behind their story, by the millisecond since when. */
  String crisesBehind() {
    return keys.key("crises-behind");
  }

  /** Hash: where a crisis's messages stand, JSON by team. */
  String crisisPlaces(CrisisId id) {
    return keys.key("crisis-places:" + id);
  }

  /** Hash: how many customers began to write in those ten minutes, by measure. */
  String volume(long slot) {
    return keys.key("volume:" + slot);
  }

  /** Sorted set: the ten minutes of which there are such numbers, by themselves. */
  String volumes() {
    return keys.key("volumes");
  }
}
