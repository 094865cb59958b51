package dev.perch.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a launch's brief stands, and how much of the story its thread has told.
 *
 * @param channel Slack's channel id
 * @param ts the message's time stamp; empty while it is being posted
 * @param told how many events have been told in the thread, those of which nothing is told included
 * @param again until when to look for a second one, for it was posted anew after an answer that got
 *     lost; null where it was not
 */
public record BriefPlace(String channel, String ts, int told, @Nullable Instant again) {
  /** The posting begins: from here on it may stand in the channel. */
  public static BriefPlace beginning(String channel) {
    return new BriefPlace(channel, "", 1, null);
  }

  public BriefPlace at(String newTs) {
    return new BriefPlace(channel, newTs, told, again);
  }

  public BriefPlace told(int events) {
    return new BriefPlace(channel, ts, events, again);
  }

  /** To be looked at again until then; null for no more. */
  public BriefPlace lookingUntil(@Nullable Instant when) {
    return new BriefPlace(channel, ts, told, when);
  }
}
