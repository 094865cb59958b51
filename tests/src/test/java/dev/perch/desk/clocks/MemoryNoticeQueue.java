package dev.perch.desk.clocks;

import dev.perch.desk.Notices.Notice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices in memory. */
public final class MemoryNoticeQueue implements NoticeQueue {
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, Instant> told = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  @Override
  public synchronized void keep(Notice notice, Instant at) {
    if (!told.containsKey(notice.key())) {
      waiting.putIfAbsent(notice.key(), new Waiting(notice, at));
    }
  }

  @Override
  public synchronized List<Waiting> waiting(int most) {
    return waiting.values().stream().limit(most).toList();
  }

  @Override
  public synchronized boolean begin(String key) {
    return begun.add(key);
  }

  @Override
  public synchronized void told(String key, Instant at, Instant forget) {
    waiting.remove(key);
    begun.remove(key);
    told.values().removeIf(when -> when.isBefore(forget));
    told.put(key, at);
  }
}
