package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went over the wire, in the order in which it was answered. It only grows. */
public final class WireLog {

  /** The status of a call whose connection was closed without an answer. */
  public static final int UNANSWERED = 0;

  /**
   * One call.
   *
   * @param at when it was answered
   * @param query the raw query, "" for none
   * @param user the username that called, "app" for the bearer token, null for who was not let in
   * @param status the HTTP status, or {@link #UNANSWERED}
   */
  public record Entry(
      Instant at, String method, String path, String query, @Nullable String user, int status) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  /** All so far. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** How often this was called so far, whatever became of it. */
  public long count(String method, String path) {
    return entries().stream()
        .filter(entry -> entry.method().equals(method) && entry.path().equals(path))
        .count();
  }
}
