package dev.perch.sandbox.slack.workspace;

import dev.perch.sandbox.slack.workspace.Channel.ThreadSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The replies under one message. Guarded by its channel. */
final class Replies {
  private static final int USERS_SHOWN = 5;

  private final NavigableMap<String, Message> byTs = new TreeMap<>();
  private final Map<String, Integer> authors = new LinkedHashMap<>();

  void put(Message reply) {
    if (byTs.put(reply.ts(), reply) == null) {
      authors.merge(reply.user(), 1, Integer::sum);
    }
  }

  void remove(Message reply) {
    if (byTs.remove(reply.ts()) != null) {
      authors.computeIfPresent(reply.user(), (_, count) -> count == 1 ? null : count - 1);
    }
  }

  boolean isEmpty() {
    return byTs.isEmpty();
  }

  NavigableMap<String, Message> byTs() {
    return byTs;
  }

  ThreadSummary summary() {
    var users = authors.keySet().stream().limit(USERS_SHOWN).toList();
    return new ThreadSummary(byTs.size(), users, authors.size(), byTs.lastKey());
  }
}
