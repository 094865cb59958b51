package dev.perch.slack;

import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import org.jspecify.annotations.Nullable;

/**
 * What Slack sends, held back until it can be acknowledged: Slack's library hears a socket before
 * it can speak on it, and the ack of what is worked off in between fails.
 */
final class HeldEnvelopes extends ConcurrentLinkedMessageQueue {
  private volatile boolean released;

  /** Now they come out, in their order. */
  void release() {
    released = true;
  }

  @Override
  public @Nullable String poll() {
    return released ? super.poll() : null;
  }
}
