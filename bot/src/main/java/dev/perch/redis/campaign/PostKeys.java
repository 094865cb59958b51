package dev.perch.redis.campaign;

import dev.perch.campaign.post.PostId;
import dev.perch.redis.line.Keys;

/** The keys of scheduled posts, beside those of {@link Keys}. */
record PostKeys(Keys keys) {
  /** List: a post's events, a line of JSON each, oldest first. */
  String post(PostId id) {
    return keys.key("post:" + id);
  }

  /** Hash: what people wrote of a post, and the salt. */
  String words(PostId id) {
    return keys.key("post-words:" + id);
  }

  /** Sorted set: the names of all posts, by the millisecond of their hour. */
  String all() {
    return keys.key("posts");
  }

  /** Sorted set: those that are neither out nor called off, by the millisecond of their hour. */
  String open() {
    return keys.key("posts-open");
  }

  /** Sorted set: posts of a line by the millisecond at which time has something to do with them. */
  String timers(String line) {
    return keys.key("post-timers:" + line);
  }

  /** Sorted set: {@code post|attempt} that nobody has begun to send, by the millisecond. */
  String unsent() {
    return keys.key("post-outbox");
  }

  /** Sorted set: posts whose card is behind their story, by the millisecond since when. */
  String behind() {
    return keys.key("post-cards-behind");
  }

  /** String: where a post's card stands, JSON. */
  String place(PostId id) {
    return keys.key("post-card:" + id);
  }
}
