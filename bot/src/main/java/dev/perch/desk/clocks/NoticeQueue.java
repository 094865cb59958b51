package dev.perch.desk.clocks;

import dev.perch.desk.Notices.Notice;
import java.time.Instant;
import java.util.List;

/**
 * Notices that nobody has told yet. They outlast the process; what was kept once is not kept again,
 * for as long as it is remembered as told.
 */
public interface NoticeQueue {
  /** Keeps one to be told, unless one of its key waits or was told. It is durable then. */
  void keep(Notice notice, Instant at);

  /** What waits, in the order in which it was kept. */
  List<Waiting> waiting(int most);

  /**
   * Somebody goes to tell it now.
   *
   * @return whether nobody did before; if somebody did, it may stand there already
   */
  boolean begin(String key);

  /**
   * It was told, and waits no more.
   *
   * @param forget what was told before that may be forgotten: nothing tells of it any more
   */
  void told(String key, Instant at, Instant forget);

  /** A notice that waits, and about since when. */
  record Waiting(Notice notice, Instant since) {}
}
