package dev.perch.slack.post;

import com.slack.api.model.Message;
import dev.perch.campaign.post.PostId;
import java.util.List;
import java.util.Map;

/** The metadata by which Perch knows its posts' cards again. */
final class PostMark {
  private static final String CARD = "perch_post";

  private PostMark() {}

  static Message.Metadata card(PostId id) {
    return mark(CARD, id);
  }

  /** What is left of a card that went to another channel: it is no card any more. */
  static Message.Metadata former(PostId id) {
    return mark("perch_post_former", id);
  }

  private static Message.Metadata mark(String type, PostId id) {
    return Message.Metadata.builder()
        .eventType(type)
        .eventPayload(Map.of("post", id.slug()))
        .build();
  }

  /** Time stamps of that post's cards among the messages, oldest first. */
  static List<String> cards(List<Message> messages, PostId id) {
    return messages.stream()
        .filter(message -> is(message, id))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  private static boolean is(Message message, PostId id) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && CARD.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.slug().equals(mark.getEventPayload().get("post"));
  }
}
