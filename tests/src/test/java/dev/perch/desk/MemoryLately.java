package dev.perch.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tweets of the last days, in memory. */
public final class MemoryLately implements Lately {
  private final Map<Came, Instant> came = new LinkedHashMap<>();

  synchronized void apply(Consequences consequences, Instant at) {
    for (String tweet : consequences.tweets()) {
      came.put(new Came(consequences.after().facts().id(), tweet), at);
      came.values().removeIf(when -> when.isBefore(at.minus(KEPT)));
    }
  }

  @Override
  public synchronized List<Came> since(Instant from, int most) {
    List<Came> found =
        new ArrayList<>(
            came.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(from))
                .map(Map.Entry::getKey)
                .toList());
    return found.reversed().stream().limit(most).toList();
  }
}
