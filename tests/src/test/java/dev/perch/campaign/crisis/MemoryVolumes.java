package dev.perch.campaign.crisis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Volumes in memory. */
public final class MemoryVolumes implements Volumes {
  private final TreeMap<Long, Map<String, Integer>> slots = new TreeMap<>();

  @Override
  public Optional<Long> since() {
    return slots.isEmpty() ? Optional.empty() : Optional.of(slots.firstKey());
  }

  @Override
  public Map<String, Integer> of(long slot) {
    return Map.copyOf(slots.getOrDefault(slot, Map.of()));
  }

  @Override
  public void put(long slot, Map<String, Integer> counts) {
    Map<String, Integer> known = slots.computeIfAbsent(slot, _ -> new HashMap<>());
    counts.forEach((measure, count) -> known.merge(measure, count, Math::max));
    slots.headMap(slot - KEPT.dividedBy(SLOT), true).clear();
  }
}
