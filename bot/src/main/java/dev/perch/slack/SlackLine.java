package dev.perch.slack;

/** How Slack reaches us: {@link SocketLine} or {@link HttpLine}, by {@code slack.mode}. */
public interface SlackLine extends AutoCloseable {
  /** The part that tells whether Slack can reach us. */
  String PART = "slack";

  /** Begins to listen; returns once Slack can reach us, however long that takes. */
  void start() throws InterruptedException;

  /**
   * Nothing new is taken, nor acknowledged: Slack tells it to another replica, or says so to
   * whoever pressed. What was begun is finished and acknowledged first, for three seconds at most.
   */
  void drain() throws InterruptedException;

  /** After {@link #drain()}: what people are still to be told is told, for a second at most. */
  @Override
  void close() throws InterruptedException;
}
