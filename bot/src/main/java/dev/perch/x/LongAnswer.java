package dev.perch.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An answer of X's that does not end: its lines, as they come. A line that breaks off in the middle
 * is none. Whoever does not keep up makes X wait, and in the end hang up.
 */
final class LongAnswer implements AutoCloseable {
  private static final int AHEAD = 10_000;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(AHEAD);
  private final InputStream body;
  private final Runnable hangUp;
  private final InstantSource clock;
  private final Thread reader;
  private volatile Instant heard;
  private volatile @Nullable String ended;

  /**
   * Begins to read.
   *
   * @param hangUp ends the connection
   */
  LongAnswer(InputStream body, Runnable hangUp, InstantSource clock) {
    this.body = body;
    this.hangUp = hangUp;
    this.clock = clock;
    this.heard = clock.instant();
    this.reader = Thread.ofPlatform().daemon().name("x stream").start(this::read);
  }

  private void read() {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard = clock.instant();
        if (!line.isBlank()) {
          lines.put(line);
        }
      }
      ended = "ended";
    } catch (IOException broken) {
      ended = "cut";
    } catch (InterruptedException stop) {
      ended = "interrupted";
    }
  }

  /** The next line; nothing while there is none. Blank ones only say that X is still there. */
  Optional<String> next() {
    return Optional.ofNullable(lines.poll());
  }

  /** When X was last heard of, be it by a blank line. */
  Instant heard() {
    return heard;
  }

  /** Why no more lines come, once the last has been taken. */
  Optional<String> ended() {
    return lines.isEmpty() ? Optional.ofNullable(ended) : Optional.empty();
  }

  @Override
  public void close() {
    hangUp.run();
    reader.interrupt();
  }
}
