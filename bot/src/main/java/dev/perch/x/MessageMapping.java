package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Handle;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.ticket.Road;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Mention} of a direct message in X's JSON. Pure. */
final class MessageMapping {
  /** X says of a picture in a message only where it is shown. */
  private static final Pattern PICTURE =
      Pattern.compile("\\s*https://(?:x|twitter)\\.com/messages/media/[0-9]+\\s*\\z");

  private final Ours ours;

  MessageMapping(Ours ours) {
    this.ours = ours;
  }

  /**
   * The message.
   *
   * @param page what came with it
   * @param since what was written before is older than the desk
   * @throws IllegalArgumentException if X left out what no ticket can do without: id, sender, text
   *     or time
   */
  Mention map(JsonNode json, Page page, Handle handle, Instant since) {
    Wire.Message message = read(json);
    Wire.Tweet asTweet = message.asTweet();
    String id = MentionMapping.required(message.id(), "id");
    String sender = MentionMapping.required(message.senderId(), "sender_id");
    Instant written = Instant.parse(MentionMapping.required(message.createdAt(), "created_at"));
    return new Mention(
        id,
        id,
        Objects.requireNonNullElse(message.dmConversationId(), sender),
        null,
        MentionMapping.customer(sender, page.users().get(sender)),
        TweetText.of(asTweet).orElse(""),
        // X shows pictures of direct messages to whoever is signed in alone.
        List.of(),
        written,
        handle.name(),
        true,
        skip(sender, written, since),
        Road.DIRECT);
  }

  /**
   * What it says, as its author wrote it, without the link that X adds for a picture; empty if it
   * cannot be read.
   */
  static Optional<String> text(JsonNode json) {
    try {
      return TweetText.of(read(json).asTweet())
          .map(text -> PICTURE.matcher(text).replaceFirst("").strip());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Who wrote it; empty if X left it out. */
  static String sender(JsonNode json) {
    return json.path("sender_id").asText();
  }

  private @Nullable Skip skip(String sender, Instant written, Instant since) {
    if (ours.is(sender)) {
      return Skip.OURS;
    }
    return written.isBefore(since) ? Skip.BEFORE_US : null;
  }

  private static Wire.Message read(JsonNode json) {
    try {
      return Wire.JSON.treeToValue(json, Wire.Message.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("not a message as X describes them", unreadable);
    }
  }
}
