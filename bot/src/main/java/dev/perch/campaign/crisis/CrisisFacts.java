package dev.perch.campaign.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a crisis wherever it stands.
 *
 * @param by who raised the alarm or started it; null for the volume alarm
 * @param leader who leads; empty while it is but an alarm
 * @param begun when the first of it was recorded
 * @param since when it was started, or begun where it was not
 * @param drill whether it is a rehearsal
 * @param version of the holding statement, from 1; 0 while there is none
 * @param length how many events the story has
 */
public record CrisisFacts(
    @Nullable String by,
    String leader,
    Instant begun,
    Instant since,
    boolean drill,
    int version,
    int length) {

  CrisisFacts started(CrisisEvent.Started event, int newLength) {
    return new CrisisFacts(
        event.by(), event.leader(), begun, event.at(), event.drill(), event.version(), newLength);
  }

  CrisisFacts updated(CrisisEvent.Updated event, int newLength) {
    return new CrisisFacts(by, event.leader(), begun, since, drill, event.version(), newLength);
  }

  CrisisFacts at(int newLength) {
    return new CrisisFacts(by, leader, begun, since, drill, version, newLength);
  }
}
