package dev.perch.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marks of what handles said lately, in memory. */
public final class MemoryRecentReplies implements RecentReplies {
  private final Map<String, Deque<String>> marks = new HashMap<>();

  @Override
  public synchronized List<String> of(String handle) {
    return List.copyOf(marks.getOrDefault(handle, new ArrayDeque<>()));
  }

  @Override
  public synchronized void add(String handle, String mark) {
    Deque<String> of = marks.computeIfAbsent(handle, _ -> new ArrayDeque<>());
    of.addFirst(mark);
    if (of.size() > KEPT) {
      of.removeLast();
    }
  }
}
