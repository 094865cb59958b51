package dev.perch.sandbox.slack.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
 * @param reactions the emoji on it, in the order in which they came
 * @param files what hangs on it
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
    boolean tombstone,
    List<Reaction> reactions,
    List<SlackFile> files) {
  public Message {
    reactions = List.copyOf(reactions);
    files = List.copyOf(files);
  }

  /** What an author hands over; the workspace gives it its {@code ts}. */
  public record Draft(
      Person author,
      @Nullable String botId,
      String text,
      ArrayNode blocks,
      @Nullable ObjectNode metadata,
      @Nullable String threadTs,
      boolean broadcast,
      @Nullable String clientMsgId,
      List<SlackFile> files) {

    /** One without files. */
    public Draft(
        Person author,
        @Nullable String botId,
        String text,
        ArrayNode blocks,
        @Nullable ObjectNode metadata,
        @Nullable String threadTs,
        boolean broadcast,
        @Nullable String clientMsgId) {
      this(author, botId, text, blocks, metadata, threadTs, broadcast, clientMsgId, List.of());
    }
  }

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
        tombstone,
        reactions,
        files);
  }

  Message withReactions(List<Reaction> reactions) {
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
        tombstone,
        reactions,
        files);
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
        true,
        List.of(),
        List.of());
  }

  public boolean isEphemeral() {
    return visibleTo != null;
  }

  /** A message of the channel's own timeline, not only of a thread. */
  public boolean inTimeline() {
    return threadTs == null || broadcast;
  }
}
