package dev.perch.campaign.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the message of a crisis stands in one channel, and how much of the story its thread has
 * told.
 *
 * @param channel Slack's channel id
 * @param ts the message's time stamp; empty while it is being posted
 * @param pinned whether it was pinned
 * @param told how many events have been told in the thread, those of which nothing is told included
 * @param again until when to look for a second one, for it was posted anew after an answer that got
 *     lost; null where it was not
 */
public record CrisisPlace(
    String channel, String ts, boolean pinned, int told, @Nullable Instant again) {
  /** The posting begins: from here on it may stand in the channel. */
  public static CrisisPlace beginning(String channel, int told) {
    return new CrisisPlace(channel, "", false, told, null);
  }

  public CrisisPlace at(String newTs) {
    return new CrisisPlace(channel, newTs, pinned && newTs.equals(ts), told, again);
  }

  public CrisisPlace pinned(boolean now) {
    return new CrisisPlace(channel, ts, now, told, again);
  }

  public CrisisPlace told(int events) {
    return new CrisisPlace(channel, ts, pinned, events, again);
  }

  /** To be looked at again until then; null for no more. */
  public CrisisPlace lookingUntil(@Nullable Instant when) {
    return new CrisisPlace(channel, ts, pinned, told, when);
  }
}
