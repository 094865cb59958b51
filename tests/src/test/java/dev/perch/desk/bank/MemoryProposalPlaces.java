package dev.perch.desk.bank;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Places of proposals in memory. */
public final class MemoryProposalPlaces implements ProposalPlaces {
  private final Map<Key, Place> places = new HashMap<>();

  @Override
  public synchronized Map<Key, Place> all() {
    return Map.copyOf(places);
  }

  @Override
  public synchronized boolean begin(Key proposal, String channel, Instant now) {
    return places.putIfAbsent(proposal, new Place(channel, "", now)) == null;
  }

  @Override
  public synchronized void put(Key proposal, Place place) {
    places.put(proposal, place);
  }

  @Override
  public synchronized void forget(Key proposal) {
    places.remove(proposal);
  }
}
