package dev.perch.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places of briefs in memory. */
public final class MemoryBriefPlaces implements BriefPlaces {
  private final MemoryLaunches launches;
  private final Map<LaunchId, Integer> shown = new HashMap<>();
  private final Map<LaunchId, BriefPlace> places = new HashMap<>();

  public MemoryBriefPlaces(MemoryLaunches launches) {
    this.launches = launches;
  }

  @Override
  public synchronized List<LaunchId> behind(int most) {
    return launches.latest(Integer.MAX_VALUE).stream()
        .filter(id -> shown.getOrDefault(id, 0) < launches.read(id).orElseThrow().length())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void caughtUp(LaunchId id, int length) {
    shown.put(id, length);
  }

  @Override
  public synchronized Optional<BriefPlace> find(LaunchId id) {
    return Optional.ofNullable(places.get(id));
  }

  @Override
  public synchronized void put(LaunchId id, BriefPlace place) {
    places.put(id, place);
  }

  @Override
  public synchronized Optional<LaunchId> at(String channel, String ts) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().channel().equals(channel))
        .filter(entry -> entry.getValue().ts().equals(ts))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
