package dev.perch.slack;

/**
 * How fast cards may be drawn.
 *
 * @param posts new messages, by channel
 * @param updates changes of messages, all together
 */
record CardPaces(Pace posts, Pace updates) {
  boolean post(String channel) {
    return posts.tryTake(channel);
  }

  boolean update() {
    return updates.tryTake("");
  }
}
