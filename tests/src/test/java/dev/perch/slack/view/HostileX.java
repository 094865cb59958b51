package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.guard.NumberedThread;
import dev.perch.ticket.Road;
import dev.perch.x.OneHandle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An emulated X that must take whatever the guard lets out, as the bot would send it. */
final class HostileX implements AutoCloseable {
  /** A share is sent: each costs as much as the guard. */
  private static final int ONE_IN = 2;

  private final OneHandle x = new OneHandle();
  private final Set<String> said = new HashSet<>();
  private int seen;
  private int taken;

  /** How many it took. */
  int taken() {
    return taken;
  }

  /** Sends a draft by that road, in its parts where it has any; X refuses the same words twice. */
  void takes(Road road, String signed) {
    if (seen++ % ONE_IN != 0) {
      return;
    }
    List<String> parts =
        road == Road.PUBLIC
            ? NumberedThread.of(signed).map(NumberedThread::parts).orElse(List.of(signed))
            : List.of(signed);
    for (String part : parts) {
      if (said.add(road + part.strip())) {
        Outcome outcome = road == Road.PUBLIC ? x.reply(part) : x.write(part);
        assertThat(outcome).as(part).isInstanceOf(Outcome.Posted.class);
        taken++;
      }
    }
  }

  @Override
  public void close() {
    x.close();
  }
}
