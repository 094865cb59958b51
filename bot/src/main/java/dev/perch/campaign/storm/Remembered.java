package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tickets that were looked at last; old ones are forgotten. */
final class Remembered extends LinkedHashMap<TicketId, Boolean> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20_000;

  private Remembered() {}

  static Set<TicketId> set() {
    return Collections.newSetFromMap(new Remembered());
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<TicketId, Boolean> eldest) {
    return size() > MOST;
  }
}
