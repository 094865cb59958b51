package dev.perch.slack.wire;

import java.time.Duration;

/**
 * How fast cards may be drawn.
 *
 * @param posts new messages, by channel
 * @param updates changes of messages, all together
 */
public record CardPaces(Pace posts, Pace updates) {
  public boolean post(String channel) {
    return posts.tryTake(channel);
  }

  public boolean update() {
    return updates.tryTake("");
  }

  /** Whether a message could be posted there now. */
  public boolean mayPost(String channel) {
    return posts.hasRoom(channel);
  }

  /** Whether a message could be changed now. */
  public boolean mayUpdate() {
    return updates.hasRoom("");
  }

  /** Slack asks for a pause with one of its methods. */
  public void hold(String method, Duration pause) {
    switch (method) {
      case "chat.postMessage" -> posts.hold(pause);
      case "chat.update" -> updates.hold(pause);
      default -> {
        // What is looked up goes by no pace: the card that needed it waits.
      }
    }
  }
}
