package dev.perch.sandbox.slack.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One message as it stands. Its trees are shared: copy before changing.
 *
 * @param channel the channel's id
 * @param ts Slack's timestamp, which is the message's name in its channel
 * @param threadTs the thread it was written into; null for a message of the channel itself
 * @param broadcast a reply that was also sent to the channel
 * @param botId null for a person's message
 * @param edited when it was last updated; null if never
 * @param visibleTo the one person who sees it; null for a real message
 * @param tombstone it was deleted while replies hung on it
 */
public record Message(
    String channel,
    String ts,
    @Nullable String threadTs,
    boolean broadcast,
    String user,
    @Nullable String botId,
    String team,
    String text,
    ArrayNode blocks,
    @Nullable ObjectNode metadata,
    @Nullable String edited,
    @Nullable String clientMsgId,
    @Nullable String visibleTo,
    boolean tombstone) {

  /** What an author hands over; the workspace gives it its {@code ts}. */
  public record Draft(
      Person author,
      @Nullable String botId,
      String text,
      ArrayNode blocks,
      @Nullable ObjectNode metadata,
      @Nullable String threadTs,
      boolean broadcast,
      @Nullable String clientMsgId) {}

  /** The same message with other content. */
  public Message updated(
      String text, ArrayNode blocks, @Nullable ObjectNode metadata, @Nullable String edited) {
    return new Message(
        channel,
        ts,
        threadTs,
        broadcast,
        user,
        botId,
        team,
        text,
        blocks,
        metadata,
        edited,
        clientMsgId,
        visibleTo,
        tombstone);
  }

  Message buried(ArrayNode noBlocks) {
    return new Message(
        channel,
        ts,
        threadTs,
        broadcast,
        "USLACKBOT",
        null,
        team,
        "This message was deleted.",
        noBlocks,
        null,
        null,
        null,
        null,
        true);
  }

  public boolean isEphemeral() {
    return visibleTo != null;
  }

  /** A message of the channel's own timeline, not only of a thread. */
  public boolean inTimeline() {
    return threadTs == null || broadcast;
  }
}
