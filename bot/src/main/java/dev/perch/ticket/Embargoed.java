package dev.perch.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket has to do with launches that are not public yet.
 *
 * @param hours when each becomes public, by its name, where the ticket was told
 * @param aside the launch for which it was put aside; null for none
 */
public record Embargoed(Map<String, Instant> hours, @Nullable String aside) {
  public static final Embargoed NOT = new Embargoed(Map.of(), null);

  public Embargoed {
    hours = Map.copyOf(hours);
  }

  /** When that launch becomes public; nothing where the ticket was told of no hour. */
  public Optional<Instant> hour(String launch) {
    return Optional.ofNullable(hours.get(launch));
  }

  Embargoed until(String launch, Instant hour) {
    Map<String, Instant> now = new HashMap<>(hours);
    now.put(launch, hour);
    return new Embargoed(now, aside);
  }

  Embargoed putAside(String launch, Instant hour) {
    return new Embargoed(until(launch, hour).hours, launch);
  }

  Embargoed over(String launch) {
    Map<String, Instant> now = new HashMap<>(hours);
    now.remove(launch);
    return new Embargoed(now, launch.equals(aside) ? null : aside);
  }
}
