package dev.perch.redis.campaign;

import dev.perch.campaign.storm.FoldId;
import dev.perch.redis.line.Keys;

/** The keys of folds. */
record FoldKeys(Keys keys) {
  /** List: a fold's events, a line of JSON each, oldest first. */
  String fold(FoldId id) {
    return keys.key("fold:" + id);
  }

  /** Hash: the replies that were approved in a fold, and the salt. */
  String foldWords(FoldId id) {
    return keys.key("fold-words:" + id);
  }

  /** Sorted set: the folds that are not over, by the millisecond at which they were formed. */
  String folds() {
    return keys.key("folds");
  }

  /** Sorted set: folds by the millisecond at which time has something to do with them. */
  String foldTimers() {
    return keys.key("fold-timers");
  }

  /** Sorted set: folds whose card is behind their story, by the millisecond since when. */
  String foldsBehind() {
    return keys.key("folds-behind");
  }

  /** String: where a fold's card stands, JSON. */
  String foldPlace(FoldId id) {
    return keys.key("fold-place:" + id);
  }

  /** Hash: {@code channel/ts} of every card of a fold, to its fold. */
  String foldCards() {
    return keys.key("fold-cards");
  }
}
