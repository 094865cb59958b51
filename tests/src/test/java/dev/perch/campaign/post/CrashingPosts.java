package dev.perch.campaign.post;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stories of a process that dies once, at a point of one's choice: what it told, it told. */
final class CrashingPosts extends MemoryPosts {
  /** Where it dies. */
  enum Point {
    /** Before the attempt is durable. */
    BEFORE_THE_START,
    /** The attempt is durable, and nobody has begun it. */
    STARTED,
    /** It was begun, and X was not asked. */
    TAKEN,
    /** X has posted it, and nobody noted that. */
    ASKED
  }

  /** The process is gone. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private @Nullable Point point;

  void crashAt(Point where) {
    point = where;
  }

  private void dieAt(Point where) {
    if (where == point) {
      point = null;
      throw new Crash();
    }
  }

  @Override
  public synchronized Optional<PostStory> append(Append append) {
    boolean start = append.event() instanceof PostEvent.SendingStarted;
    if (start) {
      dieAt(Point.BEFORE_THE_START);
    }
    if (append.event() instanceof PostEvent.Posted) {
      dieAt(Point.ASKED);
    }
    Optional<PostStory> after = super.append(append);
    if (start) {
      dieAt(Point.STARTED);
    }
    return after;
  }

  @Override
  public synchronized boolean take(Attempted attempt) {
    boolean taken = super.take(attempt);
    dieAt(Point.TAKEN);
    return taken;
  }
}
