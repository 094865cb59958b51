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
 * @param version of the holding statement, from 1; 0 while there was none
 * @param withdrawn whether that version takes back the one before, and says nothing
 * @param length how many events the story has
 */
public record CrisisFacts(
    @Nullable String by,
    String leader,
    Instant begun,
    Instant since,
    boolean drill,
    int version,
    boolean withdrawn,
    int length) {
  /** Whether something may be said in public. */
  public boolean says() {
    return version > 0 && !withdrawn;
  }

  CrisisFacts started(CrisisEvent.Started event, int newLength) {
    return new CrisisFacts(
        event.by(),
        event.leader(),
        begun,
        event.at(),
        event.drill(),
        event.version(),
        false,
        newLength);
  }

  CrisisFacts updated(CrisisEvent.Updated event, int newLength) {
    boolean silent = event.version() == version ? withdrawn : event.withdrawn();
    return new CrisisFacts(
        by, event.leader(), begun, since, drill, event.version(), silent, newLength);
  }

  CrisisFacts at(int newLength) {
    return new CrisisFacts(by, leader, begun, since, drill, version, withdrawn, newLength);
  }
}
