package dev.perch.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices that are only written down, each key once, in the order in which they came. */
public final class FakeNotices implements Notices {
  private final Map<String, Notice> told = new LinkedHashMap<>();

  @Override
  public synchronized void tell(Notice notice) {
    told.putIfAbsent(notice.key(), notice);
  }

  public synchronized List<Notice> all() {
    return new ArrayList<>(told.values());
  }

  /** Who heard something, in that order. */
  public synchronized List<Notices.To> heard() {
    return told.values().stream().map(Notice::to).toList();
  }
}
