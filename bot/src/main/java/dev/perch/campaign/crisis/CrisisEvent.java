package dev.perch.campaign.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a crisis. Kept for ever: components may be added, none renamed or
 * removed. People are ids of Slack's; what they wrote stands apart, under the event's index.
 */
public sealed interface CrisisEvent {
  /** When Perch recorded it. */
  Instant at();

  /**
   * Somebody, or the volume, says that something is wrong.
   *
   * @param by who; null for the volume alarm
   * @param measure what has risen, see {@link VolumeAlarm}; null where a person says so
   * @param seen how many customers wrote in the rise
   * @param expected how many were usual in that time, rounded up
   * @param seconds how long the rise took so far
   * @param hash of the words, salted
   */
  record AlarmRaised(
      Instant at,
      @Nullable String by,
      @Nullable String measure,
      int seen,
      int expected,
      long seconds,
      String hash)
      implements CrisisEvent {}

  /** It was no crisis. */
  record Dismissed(Instant at, String by) implements CrisisEvent {}

  /**
   * It is one, or is rehearsed as one.
   *
   * @param leader who leads
   * @param drill whether all of it is a rehearsal
   * @param version of the holding statement: 1, or 0 while there is none
   * @param hash of the words, salted
   */
  record Started(Instant at, String by, String leader, boolean drill, int version, String hash)
      implements CrisisEvent {}

  /**
   * More is known, something else is said, or somebody else leads.
   *
   * @param leader who leads from now on
   * @param version of the statement, as it stands then
   * @param hash of the words, salted
   * @param withdrawn whether from this version on nothing is said in public
   */
  record Updated(Instant at, String by, String leader, int version, String hash, boolean withdrawn)
      implements CrisisEvent {}

  /** It is over. The reason is among the words. */
  record Ended(Instant at, String by, String hash) implements CrisisEvent {}
}
