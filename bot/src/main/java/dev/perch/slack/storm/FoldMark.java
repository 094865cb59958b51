package dev.perch.slack.storm;

import com.slack.api.model.Message;
import dev.perch.campaign.storm.FoldId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata by which Perch knows the cards of its folds again. */
final class FoldMark {
  private static final String FOLD = "perch_fold";
  private static final String SIGN_OFF = "perch_fold_sign_off";
  private static final String NAME = "fold";

  private FoldMark() {}

  static Message.Metadata card(FoldId id) {
    return Message.Metadata.builder()
        .eventType(FOLD)
        .eventPayload(Map.of(NAME, id.value()))
        .build();
  }

  /** Marks what asks for a sign-off of the replies of that approval. */
  static Message.Metadata signOff(FoldId id, int approval, String role) {
    return Message.Metadata.builder()
        .eventType(SIGN_OFF)
        .eventPayload(Map.of(NAME, id.value() + ":" + approval + ":" + role))
        .build();
  }

  /** Whether a message carries that mark. */
  static boolean same(Message.Metadata mark, Message.@Nullable Metadata other) {
    return other != null
        && mark.getEventType().equals(other.getEventType())
        && other.getEventPayload() != null
        && mark.getEventPayload().equals(other.getEventPayload());
  }

  /** Time stamps of that fold's cards among the messages, oldest first. */
  static List<String> cards(List<Message> messages, FoldId id) {
    return messages.stream()
        .filter(message -> is(message, id))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  private static boolean is(Message message, FoldId id) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && FOLD.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.value().equals(mark.getEventPayload().get(NAME));
  }
}
