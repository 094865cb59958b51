package dev.perch.campaign.listening;

import java.util.HashMap;
import java.util.Map;

/** Readings in memory. */
public final class MemoryReadings implements Readings {
  private final Map<String, Reading> readings = new HashMap<>();

  @Override
  public Reading of(String listen) {
    return readings.getOrDefault(listen, Reading.NONE);
  }

  @Override
  public void keep(String listen, Reading reading) {
    readings.put(listen, reading);
  }
}
