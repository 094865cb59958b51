package dev.perch.desk;

import org.jspecify.annotations.Nullable;

/**
 * Where a ticket's live card stands, and how much of the story it and its thread show.
 *
 * @param channel Slack's channel id
 * @param ts the card's time stamp, its id; empty while it is being posted
 * @param shown how many events the card was rendered from
 * @param told how many events have been told in the thread
 * @param begun the event whose telling was begun, or -1: after a crash look whether it is there
 * @param former the card that this one follows after a hand-off, still to be shrunk or linked; null
 *     if none
 */
public record CardPlace(
    String channel, String ts, int shown, int told, int begun, @Nullable Former former) {

  /**
   * A card that was live elsewhere. {@code shrunk}: it is one line already, which wants its link.
   */
  public record Former(String channel, String ts, boolean shrunk) {}
}
