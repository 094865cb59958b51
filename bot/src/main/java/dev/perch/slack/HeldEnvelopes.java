package dev.perch.slack;

import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Slack sends, held back at each new socket until it can be acknowledged there: Slack's
 * library hears a socket before it speaks on it, and the ack of what is worked off in between is
 * lost, on no socket or on the one before.
 */
final class HeldEnvelopes extends ConcurrentLinkedMessageQueue {
  /** What Slack says first on a socket. */
  private static final Pattern HELLO = Pattern.compile("\"type\"\\s*:\\s*\"hello\"");

  private final BooleanSupplier speaks;
  private final AtomicLong greeted = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();

  /**
   * Nothing is in it yet.
   *
   * @param speaks whether somebody answers on the socket that acks go out on
   */
  HeldEnvelopes(BooleanSupplier speaks) {
    this.speaks = speaks;
  }

  @Override
  public void add(String message) {
    if (HELLO.matcher(message).find()) {
      greeted.incrementAndGet();
    }
    super.add(message);
  }

  /** The oldest; null where there is none, or where it is held back. */
  @Override
  public @Nullable String poll() {
    long sockets = greeted.get();
    if (answered.get() < sockets) {
      if (!speaks.getAsBoolean()) {
        return null;
      }
      answered.set(sockets);
    }
    return super.poll();
  }
}
