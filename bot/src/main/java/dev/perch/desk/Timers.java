package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * Alarm clocks of tickets. Set and cleared by {@link Stories#append}; one may fire twice, the story
 * decides.
 */
public interface Timers {
  /** Those whose time has come, oldest first, at most {@code most}. */
  List<Due> due(Instant now, int most);

  /** Sets one anew outside the story: a claim is renewed, a look is put off. */
  void set(TicketId ticket, TimerKind kind, Instant at);

  /** Clears one that turned out to be meaningless, unless it was set anew since. */
  void clear(Due due);

  /** One that fired, as it was set. */
  record Due(TicketId ticket, TimerKind kind, Instant at) {}
}
