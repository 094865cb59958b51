package dev.perch.campaign.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a post's card stands.
 *
 * @param channel Slack's channel id
 * @param ts the message's time stamp; empty while it is being posted
 * @param asked how long the story was when people were last called to it, in the card's thread
 * @param again until when to look for a second one, for it was posted anew after an answer that got
 *     lost; null where it was not
 */
public record PostPlace(String channel, String ts, int asked, @Nullable Instant again) {
  /** The posting begins: from here on it may stand in the channel. */
  public static PostPlace beginning(String channel) {
    return new PostPlace(channel, "", 0, null);
  }

  public PostPlace at(String newTs) {
    return new PostPlace(channel, newTs, asked, again);
  }

  public PostPlace asked(int length) {
    return new PostPlace(channel, ts, length, again);
  }

  /** To be looked at again until then; null for no more. */
  public PostPlace lookingUntil(@Nullable Instant when) {
    return new PostPlace(channel, ts, asked, when);
  }
}
