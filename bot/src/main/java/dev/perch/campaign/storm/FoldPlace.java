package dev.perch.campaign.storm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fold's card stands, and how much of its story it shows.
 *
 * @param channel Slack's channel id
 * @param ts the card's time stamp; empty while it is being posted
 * @param shown how many events it was rendered from
 * @param again until when to look for a second one, for it was posted anew after an answer that got
 *     lost; null where it was not
 */
public record FoldPlace(String channel, String ts, int shown, @Nullable Instant again) {
  /** The posting begins: from here on it may stand in the channel. */
  public static FoldPlace beginning(String channel) {
    return new FoldPlace(channel, "", 0, null);
  }

  public FoldPlace at(String newTs, int events) {
    return new FoldPlace(channel, newTs, events, again);
  }

  /** To be looked at again until then; null for no more. */
  public FoldPlace lookingUntil(@Nullable Instant when) {
    return new FoldPlace(channel, ts, shown, when);
  }
}
