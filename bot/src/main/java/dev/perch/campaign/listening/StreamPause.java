package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenStream.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How long not to connect after trouble, as X asks for it: after a broken line a quarter of a
 * second more each time, to sixteen; after an error from five seconds on twice as long each time,
 * to 320; after too many connections from a minute on, or until the time that X names. And never so
 * often that X finds it too much.
 */
final class StreamPause {
  private static final Duration LINE = Duration.ofMillis(250);
  private static final Duration LONGEST_LINE = Duration.ofSeconds(16);
  private static final Duration SERVICE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SERVICE = Duration.ofSeconds(320);
  private static final Duration TOO_MANY = Duration.ofMinutes(1);
  private static final Duration LONGEST_TOO_MANY = Duration.ofMinutes(16);
  private static final Duration REFUSED = Duration.ofMinutes(10);

  /** X allows 50 connections in so long; some are left to another replica, or a restart. */
  private static final Duration COUNTED = Duration.ofMinutes(15);

  private static final int MOST = 40;

  private final Deque<Instant> connections = new ArrayDeque<>();
  private Trouble last = Trouble.LINE;
  private int failures;
  private Instant until = Instant.MIN;

  /** Not before then. */
  Instant until() {
    return until;
  }

  /** Whether it may be connected now. */
  boolean lets(Instant now) {
    while (!connections.isEmpty() && connections.getFirst().isBefore(now.minus(COUNTED))) {
      connections.removeFirst();
    }
    return !now.isBefore(until) && connections.size() < MOST;
  }

  /** It is tried. */
  void connecting(Instant now) {
    connections.add(now);
  }

  /** The connection holds. */
  void over() {
    failures = 0;
    until = Instant.MIN;
  }

  /** It failed, once more or in another way. */
  void after(Trouble trouble, Optional<Instant> reset, Instant now) {
    failures = trouble == last ? failures + 1 : 1;
    last = trouble;
    Instant usual = now.plus(pause(trouble));
    until = reset.filter(usual::isBefore).orElse(usual);
  }

  private Duration pause(Trouble trouble) {
    return switch (trouble) {
      case LINE -> shorter(LINE.multipliedBy(failures), LONGEST_LINE);
      case SERVICE -> shorter(doubled(SERVICE), LONGEST_SERVICE);
      case TOO_MANY -> shorter(doubled(TOO_MANY), LONGEST_TOO_MANY);
      case REFUSED -> REFUSED;
    };
  }

  private Duration doubled(Duration first) {
    return first.multipliedBy(1L << Math.min(failures - 1, 10));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
