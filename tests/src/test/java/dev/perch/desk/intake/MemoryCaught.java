package dev.perch.desk.intake;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was caught, in memory. */
public final class MemoryCaught implements Caught {
  private final Map<TicketId, Map<String, Instant>> tweets = new HashMap<>();

  @Override
  public synchronized void count(TicketId like, String tweet, Instant at) {
    tweets.computeIfAbsent(like, _ -> new HashMap<>()).put(tweet, at);
  }

  @Override
  public synchronized Count of(TicketId like) {
    Map<String, Instant> its = tweets.getOrDefault(like, Map.of());
    List<String> newest = new ArrayList<>(its.keySet());
    newest.sort(Comparator.comparing((String tweet) -> its.get(tweet)).reversed());
    return new Count(newest.size(), newest.stream().limit(3).toList());
  }
}
